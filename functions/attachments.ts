import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { AttachmentsEnv } from './env.ts';
import { attachmentsApp } from './http/attachments/attachments-app.tsx';
import { throughTheEdge } from './http/edge-key.ts';
import { downloadLink } from './objects/download-link.ts';
import { openObjects, uploadOriginOf } from './objects/object-places.ts';
import { uploadForm } from './objects/upload-form.ts';
import { readSecrets } from './secrets.ts';
import { storeOf, world } from './world.ts';

const env = AttachmentsEnv.parse(process.env);
const { edgeKey } = await readSecrets(env.SECRETS_ID, z.object({ edgeKey: z.string().min(32) }));
const places = openObjects({ quarantine: env.QUARANTINE_BUCKET, kept: env.KEPT_BUCKET });

const app = attachmentsApp({
  ...world,
  store: storeOf(env),
  publicUrl: env.PUBLIC_URL,
  assets: z.object({ css: z.string(), js: z.string() }).parse(JSON.parse(env.ASSETS)),
  files: {
    uploadOrigin: await uploadOriginOf(places),
    uploadForm: (file, back) => uploadForm(places, file, back),
    downloadLink: (place, file, name) => downloadLink(places, place, file, name),
  },
});

export const handler = handle(new Hono().use(throughTheEdge(edgeKey)).route('/', app));
