import type { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { PagesEnv } from '../../functions/env.ts';
import { sealRights } from '../seal-rights.ts';
import { tableRights } from '../table-rights.ts';
import type { OnCall } from './on-call.ts';
import type { SealKeys } from './seal-keys.ts';
import type { Secrets } from './secrets.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';

type LookedFunctionsProps = {
  store: ServiceTable;
  seals: SealKeys;
  secrets: Secrets;
  pageEnv: Omit<PagesEnv, 'SECRETS_ID' | 'DYNAMODB_ENDPOINT'>;
  key: IKey;
  onCall: OnCall;
};

/** Who answers about records as such: who has looked at one, how long it is kept, and what of it is sealed, which no other function may show. */
export function lookedFunctions(stack: Stack, { store, seals, secrets, pageEnv, key, onCall }: LookedFunctionsProps) {
  const house = { key, onCall, memory: 1024 };
  const edgeEnv = { ...pageEnv, SECRETS_ID: secrets.edge.secretArn };
  const sealedAddress = new ServiceFunction<PagesEnv>(stack, 'SealedAddress', {
    ...house,
    entry: 'sealed-address.ts',
    env: edgeEnv,
    whenItFails: 'Nobody can read an address that is kept secret: workers cannot reach a family that hides.',
  });
  const looked = new ServiceFunction<PagesEnv>(stack, 'Looked', {
    ...house,
    entry: 'looked.ts',
    env: edgeEnv,
    whenItFails: 'Managers cannot see who has looked at a child’s record. Each look is still kept.',
  });
  const retention = new ServiceFunction<PagesEnv>(stack, 'Retention', {
    ...house,
    entry: 'retention.ts',
    env: edgeEnv,
    whenItFails: 'Nobody can place a hold on a record. What is held already stays so.',
  });
  const disclosure = new ServiceFunction<PagesEnv>(stack, 'Disclosure', {
    ...house,
    entry: 'disclosure.ts',
    env: edgeEnv,
    whenItFails: 'Managers cannot work on requests for what is held about somebody. Their time runs on.',
  });
  store.allow(sealedAddress, tableRights.sealedAddress);
  store.allow(looked, tableRights.looked);
  store.allow(retention, tableRights.retention);
  store.allow(disclosure, tableRights.disclosure);
  seals.allow(sealedAddress, sealRights.sealedAddress);
  seals.allow(looked, sealRights.looked);
  seals.allow(retention, sealRights.retention);
  seals.allow(disclosure, sealRights.disclosure);
  for (const each of [sealedAddress, looked, retention, disclosure])
    each.allow(['secretsmanager:GetSecretValue'], secrets.edge.secretArn);
  return { sealedAddress: sealedAddress.fn, looked: looked.fn, retention: retention.fn, disclosure: disclosure.fn };
}
