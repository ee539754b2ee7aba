import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { lettersApp } from './http/letters-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(lettersApp(pageDeps(env)), await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })));
