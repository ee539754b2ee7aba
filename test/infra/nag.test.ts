import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import { expect, it, vi } from 'vitest';
import { emptyFolder, theApp } from './synthesized.ts';

// Two hundred rules look at two hundred resources.
vi.setConfig({ testTimeout: 180_000 });

const { app, outdir } = theApp();

type Report = { pluginReports: { violations: { ruleName: string }[] }[] };

/** What the rule packs find, each rule once. A synthesis that they refuse throws, and its report tells why. */
function findingsOf(app: App, outdir: string): string[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app));
  try {
    app.synth();
  } catch {
    // The report says it better.
  }
  const report: Report = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8'));
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

/** Rules that we answer otherwise, each for all of the service. */
const answeredOtherwise: Record<string, string> = {
  'NIST.800.53.R5-LambdaInsideVPC':
    'Functions reach only AWS and the sign-in; a network of our own would add a way in.',
  'NIST.800.53.R5-IAMNoInlinePolicy': 'A policy that belongs to one role only goes when the role goes.',
  'NIST.800.53.R5-LambdaConcurrency': 'Submission must never wait for a share that another function has reserved.',
  'Serverless-LambdaDLQ': 'Queues and the stream keep what could not be done; the rest is asked again.',
  'NIST.800.53.R5-LambdaDLQ': 'Queues and the stream keep what could not be done; the rest is asked again.',
  'NIST.800.53.R5-SecretsManagerRotationEnabled': 'A new key voids codes under way, so people choose when it is made.',
  'NIST.800.53.R5-S3BucketLoggingEnabled':
    'Who opened which file is kept in the table; the other bucket holds what everybody may have.',
  'NIST.800.53.R5-S3BucketReplicationEnabled':
    'Files stay in London under a lock, every version of them; the assets are built again in seconds.',
  'NIST.800.53.R5-S3DefaultEncryptionKMS': 'The assets are public: a key of our own would protect nothing.',
  'NIST.800.53.R5-CloudWatchLogGroupEncrypted': "The log of CDK's own uploader names two public files.",
  'NIST.800.53.R5-WAFv2LoggingEnabled': 'Its log would keep addresses and queries of people who raise a concern.',
};

it('the rule packs find nothing that is not accepted here or where it stands', () => {
  expect(findingsOf(app, outdir).toSorted()).toEqual(Object.keys(answeredOtherwise).toSorted());
});

it('the rule packs do look: a bucket without protection is found', () => {
  const outdir = emptyFolder();
  const careless = new App({ outdir });
  new Bucket(new Stack(careless, 'Careless'), 'Bucket');
  expect(findingsOf(careless, outdir)).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
});

it('what is accepted has a reason, and there is little of it', () => {
  const accepted = app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(data as Record<string, string>)),
    );
  for (const [rule, reason] of [...accepted, ...Object.entries(answeredOtherwise)]) {
    expect(reason.length, rule).toBeGreaterThanOrEqual(20);
  }
  expect(accepted.length).toBeGreaterThan(0);
  // Each function brings one, for its traces; each bucket two, for its log and for names that are made as things come.
  expect(accepted.length).toBeLessThanOrEqual(76);
  expect(new Set(accepted.map(([, reason]) => reason)).size).toBeLessThanOrEqual(19);
});
