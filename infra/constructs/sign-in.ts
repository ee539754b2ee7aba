import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPool,
  CfnUserPoolClient,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { IdentityProvider } from '../deployment.ts';
import { accept } from './accept.ts';
import { federate } from './federate.ts';

export type SignInProps = {
  publicUrl: string;
  prefix: string;
  agencySystems: readonly string[];
  identityProviders: readonly IdentityProvider[];
};

/**
 * Who people and systems are. Everybody has a second factor, an authenticator app or a passkey; nobody signs
 * themselves up; systems of agencies get tokens that only say what they may do with concerns.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly web: UserPoolClient;
  readonly agencySystems: UserPoolClient[];
  /** What stands before the name of a scope in a token. */
  readonly scopePrefix = 'front-door/';
  readonly scopes: readonly string[];
  /** Of which domains each agency's own sign-in may vouch. */
  readonly vouching: Record<string, readonly string[]>;

  constructor(scope: Construct, id: string, { publicUrl, prefix, agencySystems, identityProviders }: SignInProps) {
    super(scope, id);
    this.pool = this.protectedPool();
    this.vouching = Object.fromEntries(identityProviders.map(({ name, domains }) => [name, domains]));
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
    const domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.tokenUrl = `${domain.baseUrl()}/oauth2/token`;
    const providers = identityProviders.map((provider) => federate(this, this.pool, provider));
    this.web = this.pool.addClient('Web', {
      generateSecret: true,
      authFlows: {},
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...providers.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName)),
      ],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/sign-in/callback`],
        logoutUrls: [publicUrl],
      },
    });
    this.web.node.addDependency(...providers);

    const read = new ResourceServerScope({ scopeName: 'concerns:read', scopeDescription: 'Follow concerns' });
    const write = new ResourceServerScope({ scopeName: 'concerns:write', scopeDescription: 'Raise concerns' });
    const readIncidents = new ResourceServerScope({
      scopeName: 'incidents:read',
      scopeDescription: 'Follow incidents',
    });
    const tell = new ResourceServerScope({ scopeName: 'incidents:write', scopeDescription: 'Tell of incidents' });
    const sendCases = new ResourceServerScope({
      scopeName: 'case-files:write',
      scopeDescription: 'Send the case system’s list',
    });
    const scopes = [read, write, readIncidents, tell, sendCases];
    const server = this.pool.addResourceServer('Api', { identifier: 'front-door', scopes });
    this.scopes = scopes.map(({ scopeName }) => `${this.scopePrefix}${scopeName}`);
    this.agencySystems = agencySystems.map((name) =>
      this.pool.addClient(name, {
        generateSecret: true,
        authFlows: {},
        accessTokenValidity: Duration.minutes(15),
        oAuth: {
          flows: { clientCredentials: true },
          // A system's own record says which of them it has: those about incidents are for the agencies of the triage only.
          scopes: scopes.map((scope) => OAuthScope.resourceServer(server, scope)),
        },
      }),
    );
  }

  /** Of the web client; it goes into the secret that only the entrance reads. */
  get webClientSecret(): SecretValue {
    const { defaultChild } = this.web.node;
    if (!(defaultChild instanceof CfnUserPoolClient)) throw new Error('The client of the user pool has another shape');
    return SecretValue.resourceAttribute(defaultChild.attrClientSecret);
  }

  private protectedPool() {
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      passwordPolicy: {
        // Length and not signs: rules of signs make passwords that are guessed sooner and written down.
        minLength: 15,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { defaultChild } = pool.node;
    if (!(defaultChild instanceof CfnUserPool)) throw new Error('The user pool has another shape');
    defaultChild.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    accept(
      pool,
      'Fifteen characters of any kind, none of them known from a breach: NIST SP 800-63B and the NCSC advise against more rules.',
      'AwsSolutions-COG1',
    );
    new CfnUserPoolRiskConfigurationAttachment(this, 'KnownPasswords', {
      userPoolId: pool.userPoolId,
      clientId: 'ALL',
      compromisedCredentialsRiskConfiguration: {
        actions: { eventAction: 'BLOCK' },
        eventFilter: ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'],
      },
    });
    return pool;
  }
}
