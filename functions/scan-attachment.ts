import { contentOf } from './content/content-of.ts';
import { ScanEnv } from './env.ts';
import { scanAttachments } from './events/scan-attachment.ts';
import { openObjects } from './objects/object-places.ts';
import { fileBytes } from './objects/quarantine.ts';
import { clamd } from './scanner/clamd.ts';
import { storeOf } from './store-of.ts';
import { world } from './world.ts';

const env = ScanEnv.parse(process.env);

export const handler = scanAttachments({
  ...world,
  contentOf,
  store: storeOf(env),
  bytes: fileBytes(openObjects({ quarantine: env.QUARANTINE_BUCKET, kept: env.KEPT_BUCKET })),
  scanner: clamd({ at: { host: env.CLAMD_HOST, port: Number(env.CLAMD_PORT) } }),
});
