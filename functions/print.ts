import path from 'node:path';
import * as z from 'zod';
import { BrowserEnv } from './env.ts';
import { key, pageDeps, pages } from './pages.ts';
import { printApp } from './print/print-app.ts';
import { readSecrets } from './secrets.ts';
import { fontsIn } from './senders/letter-fonts.ts';

const env = BrowserEnv.parse(process.env);
const { edgeKey, cookieKey } = await readSecrets(env.SECRETS_ID, z.object({ cookieKey: key, edgeKey: key }));

const app = printApp({ ...pageDeps(env), cookieKey, fonts: fontsIn(path.join(import.meta.dirname, 'fonts')) });

export const handler = pages(app, { edgeKey });
