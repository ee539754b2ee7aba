import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { buildEncrypt } from '@aws-crypto/encrypt-node';
import { AlgorithmSuiteIdentifier, CommitmentPolicy, type KeyringNode } from '@aws-crypto/material-management-node';

/** Commits to its key, and is not signed: who may make one is settled by who may use the key that wraps it. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
const { encrypt } = buildEncrypt(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const { decrypt } = buildDecrypt({
  commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
  maxEncryptedDataKeys: 4,
});

/** An envelope of the AWS Encryption SDK around a few bytes, bound to a context. */
export async function envelop(keyring: KeyringNode, bytes: Uint8Array, context: Record<string, string>) {
  const { result } = await encrypt(keyring, bytes, { suiteId, encryptionContext: context });
  return new Uint8Array(result);
}

/** What lies in an envelope. Throws for a broken one, for one of another key, and for one that was bound otherwise. */
export async function unenvelop(keyring: KeyringNode, envelope: Uint8Array, context: Record<string, string>) {
  const { plaintext, messageHeader } = await decrypt(keyring, envelope);
  const bound = messageHeader.encryptionContext;
  const same =
    Object.keys(bound).length === Object.keys(context).length &&
    Object.entries(context).every(([name, value]) => bound[name] === value);
  if (!same) throw new Error('the envelope belongs somewhere else');
  return new Uint8Array(plaintext);
}
