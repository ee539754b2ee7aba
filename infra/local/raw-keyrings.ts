import { MultiKeyringNode } from '@aws-crypto/material-management-node';
import { RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from '@aws-crypto/raw-aes-keyring-node';
import type { Keyrings } from '../../functions/wrapping/wrapping.ts';

type Pair = { primary: string; recovery: string };

function keyring(keyName: string, key: string): RawAesKeyringNode {
  // The library wants bytes that it shares with nobody.
  const unencryptedMasterKey = new Uint8Array(32);
  unencryptedMasterKey.set(Buffer.from(key, 'base64'));
  return new RawAesKeyringNode({
    keyName,
    keyNamespace: 'front-door',
    unencryptedMasterKey,
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
}

/** Keyrings of two keys of this machine, each in base64. `opening`: which of them opens envelopes. */
export function rawKeyrings(compartment: string, pair: Pair, opening: keyof Pair): Keyrings {
  const both = {
    primary: keyring(`${compartment}/primary`, pair.primary),
    recovery: keyring(`${compartment}/recovery`, pair.recovery),
  };
  return {
    closing: new MultiKeyringNode({ generator: both.primary, children: [both.recovery] }),
    opening: both[opening],
  };
}
