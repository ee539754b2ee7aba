import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import { audience, issuer } from './workers/worker-place.ts';

/** An issuer of tokens for partners' systems that lives as long as a run. */
export async function openIssuer(): Promise<{ keys: JSONWebKeySet; tokenFor: (client: string) => Promise<string> }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'run' };
  return {
    keys: { keys: [key] },
    tokenFor: (client) =>
      new SignJWT({ client_id: client, scope: 'concerns:write concerns:read' })
        .setProtectedHeader({ alg: 'ES256', kid: 'run' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
  };
}
