import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { personRecordsApp } from './http/person-record/person-records-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openKnownPeopleStore } from './store/known-people-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  personRecordsApp({ ...pageDeps(env), store: openKnownPeopleStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
