import * as z from 'zod';
import { SchoolsEnv } from './env.ts';
import { schoolsApp } from './http/schools/schools-app.ts';
import { openObjects, uploadOriginOf } from './objects/object-places.ts';
import { fileBytes } from './objects/quarantine.ts';
import { uploadForm } from './objects/upload-form.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openSchoolsStore } from './store/schools-store.ts';
import { tableOf } from './world.ts';

const env = SchoolsEnv.parse(process.env);
// Of the two buckets only the quarantine is named here: nothing of schools is kept in the other.
const places = openObjects({ quarantine: env.QUARANTINE_BUCKET, kept: '' });

export const handler = pages(
  schoolsApp({
    ...pageDeps(env),
    store: openSchoolsStore(tableOf(env), env.AUTHORITY),
    files: {
      uploadOrigin: await uploadOriginOf(places),
      uploadForm: (file, back) => uploadForm(places, file, back),
      bytes: fileBytes(places),
    },
  }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
