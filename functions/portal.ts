import * as z from 'zod';
import { BrowserEnv } from './env.ts';
import { portalApp } from './http/portal-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';

const env = BrowserEnv.parse(process.env);
const { edgeKey, cookieKey } = await readSecrets(env.SECRETS_ID, z.object({ cookieKey: key, edgeKey: key }));

export const handler = pages(portalApp({ ...pageDeps(env), cookieKey }), { edgeKey });
