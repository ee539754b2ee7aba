import { KmsKeyringClass } from '@aws-crypto/kms-keyring';
import { KeyringNode, type Newable, type NodeAlgorithmSuite } from '@aws-crypto/material-management-node';
import type { KMS } from '@aws-sdk/client-kms';
import type { Keyrings } from './wrapping.ts';

/** The library's own way to its keyring for Node, without the client: it lets nobody make the class itself, only one of their own. */
class OurKeyring extends KmsKeyringClass<NodeAlgorithmSuite, KMS>(KeyringNode as Newable<KeyringNode>) {}

/**
 * Keyrings of two keys in KMS. New keys are made and wrapped under the first, and wrapped under the second as well, to
 * which no function has more than `Encrypt`; envelopes are opened with the first. The client comes in when it is first
 * needed.
 */
export async function kmsKeyrings({ primary, recovery }: { primary: string; recovery: string }): Promise<Keyrings> {
  const { KMS } = await import('@aws-sdk/client-kms');
  const client = new KMS({});
  const clientProvider = () => client;
  return {
    closing: new OurKeyring({ clientProvider, generatorKeyId: primary, keyIds: [recovery] }),
    opening: new OurKeyring({ clientProvider, keyIds: [primary] }),
  };
}
