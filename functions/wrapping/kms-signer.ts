import { KMSClient, SignCommand } from '@aws-sdk/client-kms';

/**
 * Signs with a key that never leaves KMS (NIST P-256, ECDSA over SHA-256, DER in base64). What is signed is a text of a
 * few hundred bytes, of which KMS takes 4,096 as they are.
 */
export const kmsSigner =
  (key: string, client = new KMSClient()) =>
  async (text: string): Promise<{ signature: string; by: 'ECDSA-P256-SHA256' }> => {
    const { Signature } = await client.send(
      new SignCommand({
        ...{ KeyId: key, Message: Buffer.from(text), MessageType: 'RAW' },
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new Error('a checkpoint was not signed');
    return { signature: Buffer.from(Signature).toString('base64'), by: 'ECDSA-P256-SHA256' };
  };
