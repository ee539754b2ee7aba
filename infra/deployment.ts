import * as z from 'zod';

/** Domains of the agency's addresses: of no other does the service believe this sign-in. */
const domains = z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)).min(1);

const identityProvider = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('oidc'),
    name: z.string().regex(/^[\w-]{3,32}$/),
    domains,
    issuer: z.url(),
    clientId: z.string(),
    /** Name in Secrets Manager of the client secret that the provider gave. */
    clientSecretName: z.string(),
  }),
  z.object({ kind: z.literal('saml'), name: z.string().regex(/^[\w-]{3,32}$/), domains, metadataUrl: z.url() }),
]);
export type IdentityProvider = z.infer<typeof identityProvider>;

/** What differs from one council to the next: the `deployment` of cdk.json, or of `cdk deploy --context`. */
export const Deployment = z.object({
  /** The authority whose settings and records these are; its code stands in front of every index key. */
  authority: z.string().regex(/^[a-z-]+$/),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  domainName: z.string(),
  /** Of `domainName`; CloudFront looks for certificates in us-east-1 only. */
  certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:'),
  mailDomain: z.string(),
  /** Whose mail it is, as mailboxes show it. */
  mailFromName: z.string().regex(/^[\w ,.'-]+$/),
  mailFrom: z.email(),
  mailReplyTo: z.email(),
  /** Who is told when an alarm goes off. */
  onCall: z.array(z.email()).min(1),
  signInPrefix: z.string().regex(/^[a-z0-9-]+$/),
  /** Systems of agencies that may fetch tokens for the API, each with a client of its own. */
  /** Where ClamAV's daemon runs that checks files: an address in a network of the council's, and how to get into it. */
  scanner: z.object({
    host: z.string(),
    port: z.int().min(1).max(65_535),
    vpcId: z.string().startsWith('vpc-'),
    availabilityZones: z.array(z.string()).min(1),
    /** Subnets with endpoints of S3 and DynamoDB, and no way to the internet. */
    subnetIds: z.array(z.string().startsWith('subnet-')).min(1),
    /** Lets the check out to the daemon, to S3 and to DynamoDB. */
    securityGroupId: z.string().startsWith('sg-'),
  }),
  agencySystems: z.array(z.string().regex(/^[a-z-]+$/)),
  /** Agencies whose people sign in with their own accounts. */
  identityProviders: z.array(identityProvider),
  /**
   * The table that was restored and is in use in place of the first, as infra/RESTORE.md has it. It stays here for good:
   * without it the stack would make an empty table.
   */
  restored: z
    .object({
      tableArn: z.string().startsWith('arn:aws:dynamodb:eu-west-2:'),
      streamArn: z.string().startsWith('arn:aws:dynamodb:eu-west-2:'),
    })
    .optional(),
  /** `held`: nothing is sent and no clock is looked at, until somebody has gone through what a restored table owes. */
  sending: z.enum(['on', 'held']).default('on'),
  /** A locked vault in another account, for copies that nobody in this account can remove. */
  backupCopyVaultArn: z.string().startsWith('arn:aws:backup:eu-west-2:').optional(),
});
export type Deployment = z.infer<typeof Deployment>;

/** Where the records of children are kept: London, and nowhere else. */
export const region = 'eu-west-2';
