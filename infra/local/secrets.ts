import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { compartments } from '../../functions/store/seal/compartments.ts';
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
  /** Seals the files that people add, on the disk. */
  filesKey: z.base64().length(44),
});
export type Secrets = z.infer<typeof Secrets>;

const newFilesKey = () => randomBytes(32).toString('base64');

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
  filesKey: newFilesKey(),
});

const WithSealKeys = z.looseObject({
  sealKeys: z.partialRecord(z.enum(compartments), z.unknown()).default({}),
  filesKey: z.string().optional(),
});

const written = (file: string, secrets: object) => {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** The keys of this box: made at its first start, readable by this user only, the same ever after. */
export function readSecrets(file: string): Secrets {
  if (!existsSync(file)) written(file, made());
  const { sealKeys, filesKey, ...kept } = WithSealKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const lacking = !filesKey || compartments.some((compartment) => !sealKeys[compartment]);
  // A box from before something was sealed gets the keys that it lacks.
  if (lacking)
    written(file, { ...kept, filesKey: filesKey ?? newFilesKey(), sealKeys: { ...newSealKeys(), ...sealKeys } });
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
}
