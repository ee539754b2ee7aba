import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { handoverApp } from './http/handover/handover-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(handoverApp(pageDeps(env)), await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })));
