import * as z from 'zod';
import { AttachmentsEnv } from './env.ts';
import { attachmentsApp } from './http/attachments/attachments-app.tsx';
import { downloadLink } from './objects/download-link.ts';
import { openObjects, uploadOriginOf } from './objects/object-places.ts';
import { uploadForm } from './objects/upload-form.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';

const env = AttachmentsEnv.parse(process.env);
const { edgeKey } = await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key }));
const places = openObjects({ quarantine: env.QUARANTINE_BUCKET, kept: env.KEPT_BUCKET });

const app = attachmentsApp({
  ...pageDeps(env),
  files: {
    uploadOrigin: await uploadOriginOf(places),
    uploadForm: (file, back) => uploadForm(places, file, back),
    downloadLink: (place, file, name) => downloadLink(places, place, file, name),
  },
});

export const handler = pages(app, { edgeKey });
