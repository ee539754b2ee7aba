import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { schoolNoticesApp } from './http/school-notice/school-notices-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { tellingStoreOf } from './telling-store-of.ts';

const env = PagesEnv.parse(process.env);
const keys = z.object({ codeKey: key, cookieKey: key, edgeKey: key });
const { edgeKey, ...secrets } = await readSecrets(env.SECRETS_ID, keys);

export const handler = pages(schoolNoticesApp({ ...pageDeps(env), ...secrets, store: tellingStoreOf(env) }), {
  edgeKey,
});
