import path from 'node:path';
import * as z from 'zod';
import { SendEnv } from './env.ts';
import { sendNotices } from './events/send-notice.ts';
import { readSecrets } from './secrets.ts';
import { mailer } from './senders/email.ts';
import { fontsIn } from './senders/letter-fonts.ts';
import { sesClient } from './senders/ses-client.ts';
import { tellingStoreOf } from './telling-store-of.ts';
import { world } from './world.ts';

const env = SendEnv.parse(process.env);
const { codeKey } = await readSecrets(env.SECRETS_ID, z.object({ codeKey: z.string().min(32) }));

export const handler = sendNotices({
  ...world,
  codeKey,
  store: tellingStoreOf(env),
  publicUrl: env.PUBLIC_URL,
  fonts: fontsIn(path.join(import.meta.dirname, 'fonts')),
  mailer: mailer({
    client: sesClient({ endpoint: env.SES_ENDPOINT }),
    from: env.MAIL_FROM,
    replyTo: env.MAIL_REPLY_TO,
    configurationSet: env.MAIL_CONFIGURATION_SET,
  }),
});
