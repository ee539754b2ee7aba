import { CheckpointEnv } from './env.ts';
import { checkpointChains } from './events/checkpoint-chains.ts';
import { checkpointBucket } from './objects/checkpoint-bucket.ts';
import { canonical, sha256 } from './store/canonical.ts';
import { openCheckpointStore } from './store/checkpoint-head.ts';
import { openTable } from './store/table.ts';
import { world } from './world.ts';
import { kmsSigner } from './wrapping/kms-signer.ts';

const env = CheckpointEnv.parse(process.env);

// Nothing sealed is read here: chains say no word of what was written.
const table = openTable({ name: env.TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT });

export const handler = checkpointChains({
  ...world,
  store: openCheckpointStore(table, env.AUTHORITY),
  place: checkpointBucket(env.CHECKPOINT_BUCKET),
  sign: kmsSigner(env.CHECKPOINT_KEY),
  canonical,
  sha256,
});
