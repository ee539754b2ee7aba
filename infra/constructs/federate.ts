import { SecretValue } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider, type UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { IdentityProvider } from '../deployment.ts';

/** An agency's own sign-in, behind the one that the service knows. Only the address comes over: roles are ours. */
export const federate = (scope: Construct, pool: UserPool, provider: IdentityProvider) =>
  new CfnUserPoolIdentityProvider(scope, provider.name, {
    userPoolId: pool.userPoolId,
    providerName: provider.name,
    attributeMapping: { email: 'email', email_verified: 'email_verified' },
    ...settingsOf(provider),
  });

const settingsOf = (provider: IdentityProvider) =>
  provider.kind === 'saml'
    ? { providerType: 'SAML', providerDetails: { MetadataURL: provider.metadataUrl, EncryptedResponses: 'true' } }
    : {
        providerType: 'OIDC',
        providerDetails: {
          oidc_issuer: provider.issuer,
          client_id: provider.clientId,
          client_secret: SecretValue.secretsManager(provider.clientSecretName).unsafeUnwrap(),
          authorize_scopes: 'openid email',
          attributes_request_method: 'GET',
        },
      };
