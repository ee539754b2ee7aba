import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { newSealKeys, SealKeys } from './key-wrapping.ts';

const Secrets = z.object({
  /** Key of the service's one-time codes. */
  codeKey: z.string().min(32),
  /** Signs what a browser carries through a sign-in. */
  cookieKey: z.string().min(32),
  /** The service's own secret at the identity provider. */
  signInClientSecret: z.string().min(32),
  /** Signs the cookies of the identity provider. */
  providerCookieKey: z.string().min(32),
  /** The provider's private signing key, as a JWK. */
  providerKey: z.record(z.string(), z.unknown()),
  /** What the keys of records are wrapped with. */
  sealKeys: SealKeys,
});
export type Secrets = z.infer<typeof Secrets>;

const made = (): Secrets => ({
  codeKey: randomBytes(32).toString('base64url'),
  cookieKey: randomBytes(32).toString('base64url'),
  signInClientSecret: randomBytes(32).toString('base64url'),
  providerCookieKey: randomBytes(32).toString('base64url'),
  providerKey: {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: randomUUID(),
    use: 'sig',
    alg: 'RS256',
  },
  sealKeys: newSealKeys(),
});

const written = (file: string, secrets: object) => {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** The keys of this box: made at its first start, readable by this user only, the same ever after. */
export function readSecrets(file: string): Secrets {
  if (!existsSync(file)) written(file, made());
  const kept = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  // A box from before anything was sealed gets the keys that it lacks.
  if (!kept.sealKeys) written(file, { ...kept, sealKeys: newSealKeys() });
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
}
