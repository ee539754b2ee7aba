import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { intakeApp } from './http/incidents/intake-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(intakeApp(pageDeps(env)), await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })));
