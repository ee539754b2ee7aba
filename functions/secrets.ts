import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';

/** A secret of Secrets Manager, read once when a function starts; a function without its secret does not start. */
export async function readSecrets<Shape extends z.ZodType>(id: string, shape: Shape): Promise<z.infer<Shape>> {
  const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: id }));
  return shape.parse(JSON.parse(SecretString ?? ''));
}
