import * as z from 'zod';

const tableEnv = z.object({
  TABLE_NAME: z.string().min(1),
  AUTHORITY: z.string().min(1),
  SEAL_KEYS: z.string().min(2).describe('JSON of the KMS keys of each compartment that the function has to do with'),
  DYNAMODB_ENDPOINT: z.url().optional(),
});

const assets = z.string().describe('JSON of the fingerprinted stylesheet and script, as the asset build printed it');

/** Pages for people who are signed in. */
export const PagesEnv = tableEnv.extend({
  PUBLIC_URL: z.url(),
  ASSETS: assets,
  SECRETS_ID: z.string().min(1).describe('Secrets Manager id of the JSON with edgeKey'),
});
export type PagesEnv = z.infer<typeof PagesEnv>;

/** Pages for everyone, and the way in. */
export const EntranceEnv = PagesEnv.extend({
  SIGN_IN_ISSUER: z.url(),
  SIGN_IN_CLIENT_ID: z.string().min(1),
  SIGN_IN_VOUCHING: z.string().describe('JSON of the domains of which each agency’s own sign-in may vouch'),
  SECRETS_ID: z
    .string()
    .min(1)
    .describe('Secrets Manager id of the JSON with signInClientSecret, codeKey, cookieKey and edgeKey'),
});
export type EntranceEnv = z.infer<typeof EntranceEnv>;

/** Pages for those who raise concerns, and letters as PDF. */
export const BrowserEnv = PagesEnv.extend({
  SECRETS_ID: z.string().min(1).describe('Secrets Manager id of the JSON with cookieKey and edgeKey'),
});
export type BrowserEnv = z.infer<typeof BrowserEnv>;

/** Agency systems, JSON. */
export const ApiEnv = tableEnv.extend({
  PUBLIC_URL: z.url(),
  TOKEN_ISSUER: z.url(),
  TOKEN_AUDIENCE: z.string().min(1).describe('The clients of agency systems, with commas between'),
  TOKEN_SCOPE_PREFIX: z.string().describe('What stands before the name of a scope in a token'),
  TOKEN_URL: z.url().describe('Where an agency system gets its tokens'),
});
export type ApiEnv = z.infer<typeof ApiEnv>;

/** The table's stream to the queue. */
export const RelayEnv = z.object({ NOTICE_QUEUE_URL: z.url() });
export type RelayEnv = z.infer<typeof RelayEnv>;

/** A queue to the outside. */
export const SendEnv = tableEnv.extend({
  PUBLIC_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  MAIL_REPLY_TO: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  SES_ENDPOINT: z.url().optional(),
  SECRETS_ID: z.string().min(1),
});
export type SendEnv = z.infer<typeof SendEnv>;

/** Delivery events of the mail service. */
export const MailEventsEnv = tableEnv;
export type MailEventsEnv = z.infer<typeof MailEventsEnv>;

/** What signs a root over the chains. */
export const CheckpointEnv = tableEnv.omit({ SEAL_KEYS: true }).extend({
  CHECKPOINT_BUCKET: z.string().min(3).describe('Where checkpoints are kept, under a lock'),
  CHECKPOINT_KEY: z.string().min(1).describe('ARN of the key that signs them'),
});
export type CheckpointEnv = z.infer<typeof CheckpointEnv>;

/** The minute hand. */
export const SweepEnv = tableEnv.extend({ NOTICE_QUEUE_URL: z.url(), CHECK_QUEUE_URL: z.url() });
export type SweepEnv = z.infer<typeof SweepEnv>;

const objectsEnv = z.object({
  QUARANTINE_BUCKET: z.string().min(3).describe('Where browsers send files'),
  KEPT_BUCKET: z.string().min(3).describe('Where checked files are kept'),
});

/** Pages for people about files. */
export const AttachmentsEnv = PagesEnv.extend(objectsEnv.shape);
export type AttachmentsEnv = z.infer<typeof AttachmentsEnv>;

/** Pages of schools, which read files of the register where browsers send them. */
export const SchoolsEnv = PagesEnv.extend(objectsEnv.pick({ QUARANTINE_BUCKET: true }).shape);
export type SchoolsEnv = z.infer<typeof SchoolsEnv>;

/** Files to check. */
export const ScanEnv = tableEnv.extend({
  ...objectsEnv.shape,
  CLAMD_HOST: z.string().min(1).describe("Where ClamAV's daemon listens"),
  CLAMD_PORT: z.string().regex(/^\d{1,5}$/),
});
export type ScanEnv = z.infer<typeof ScanEnv>;
