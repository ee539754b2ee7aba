import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { peopleFunctions } from '../../functions/function-at.ts';
import { all, theApp, theTemplates } from './synthesized.ts';

const { service, edge, firewall } = theTemplates();

it('everybody who signs in has a second factor: an authenticator app or a passkey, never a text message', () => {
  service.hasResourceProperties('AWS::Cognito::UserPool', {
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    WebAuthnUserVerification: 'required',
    WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    Policies: Match.objectLike({ SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } }),
  });
});

it('nobody signs themselves up, guesses go on record, and the pool is not deleted', () => {
  service.hasResource('AWS::Cognito::UserPool', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: 'ACTIVE',
    }),
  });
});

it('a password is long and of any signs, is not to be changed by the calendar, and none that is known from a breach', () => {
  const pool = all(service, 'AWS::Cognito::UserPool')[0]!;
  const { PasswordPolicy } = pool.properties.Policies as { PasswordPolicy: Record<string, unknown> };
  expect(PasswordPolicy).toEqual({
    MinimumLength: 15,
    RequireLowercase: false,
    RequireNumbers: false,
    RequireSymbols: false,
    RequireUppercase: false,
    TemporaryPasswordValidityDays: 3,
  });
  service.hasResourceProperties('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
    ClientId: 'ALL',
    CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
  });
});

it('people come in by a code that only our server can use', () => {
  service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AllowedOAuthFlows: ['code'],
    GenerateSecret: true,
    PreventUserExistenceErrors: 'ENABLED',
    ExplicitAuthFlows: Match.absent(),
  });
});

it('a client is led back to one address, and its tokens end within the hour and can be taken back', () => {
  service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    CallbackURLs: ['https://front-door.wyrecestershire.example/sign-in/callback'],
    EnableTokenRevocation: true,
    AccessTokenValidity: 5,
    IdTokenValidity: 5,
    RefreshTokenValidity: 60,
    AllowedOAuthScopes: ['openid', 'email'],
  });
});

it('a forgotten password is set anew by a proved mailbox, and the second factor is asked for all the same', () => {
  service.hasResourceProperties('AWS::Cognito::UserPool', {
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    AutoVerifiedAttributes: ['email'],
    MfaConfiguration: 'ON',
  });
});

it('agencies may bring their own sign-in, of either kind, and only the address comes over from it', () => {
  const identityProviders = [
    {
      kind: 'oidc',
      name: 'Health',
      domains: ['nhs.example'],
      issuer: 'https://id.nhs.example',
      clientId: 'c',
      clientSecretName: 'health-sign-in',
    },
    { kind: 'saml', name: 'Police', domains: ['police.example'], metadataUrl: 'https://id.police.example/metadata' },
  ];
  const template = Template.fromStack(theApp({ identityProviders }).service);
  const providers = all(template, 'AWS::Cognito::UserPoolIdentityProvider').map(({ properties }) => properties);
  expect(providers.map(({ ProviderType }) => ProviderType)).toEqual(['OIDC', 'SAML']);
  for (const { AttributeMapping } of providers) {
    expect(AttributeMapping).toEqual({ email: 'email', email_verified: 'email_verified' });
  }
  expect(JSON.stringify(providers[0])).toContain('{{resolve:secretsmanager:health-sign-in:SecretString:::}}');
  template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    SupportedIdentityProviders: ['COGNITO', 'Health', 'Police'],
  });
  const entrance = all(template, 'AWS::Lambda::Function').find(({ name }) => name.startsWith('Entrance'));
  expect(entrance?.properties.Environment).toMatchObject({
    Variables: { SIGN_IN_VOUCHING: '{"Health":["nhs.example"],"Police":["police.example"]}' },
  });
});

it('a system of an agency has a client of its own, which can do nothing but raise and follow concerns and, where its record says so, incidents, or send the case system’s list', () => {
  const clients = all(service, 'AWS::Cognito::UserPoolClient').filter(
    ({ properties }) => (properties.AllowedOAuthFlows as string[])[0] === 'client_credentials',
  );
  expect(clients).toHaveLength(2);
  for (const { properties } of clients) {
    expect(JSON.stringify(properties.AllowedOAuthScopes)).toMatch(
      /concerns:read.*concerns:write.*incidents:read.*incidents:write.*case-files:write/,
    );
    expect(properties.AllowedOAuthScopes).toHaveLength(5);
  }
});

it('the API asks for a token for concerns; everything else is for people', () => {
  const routes = all(service, 'AWS::ApiGatewayV2::Route').map(({ properties }) => [
    properties.RouteKey,
    properties.AuthorizationType,
    ...((properties.AuthorizationScopes as string[] | undefined) ?? []),
  ]);
  const forPeople = peopleFunctions.flatMap(({ paths }) => paths.map((path) => [`ANY ${path}`, 'NONE']));
  expect(routes).toEqual([
    ...forPeople,
    ['GET /api/v1/openapi.json', 'NONE'],
    [
      'ANY /api/v1/{proxy+}',
      'JWT',
      ...['concerns:read', 'concerns:write', 'incidents:read', 'incidents:write', 'case-files:write'].map(
        (scope) => `front-door/${scope}`,
      ),
    ],
  ]);
  const audience = all(service, 'AWS::ApiGatewayV2::Authorizer')[0]?.properties.JwtConfiguration;
  expect(audience).toMatchObject({ Audience: [{ Ref: expect.any(String) }, { Ref: expect.any(String) }] });
});

it('the log of requests holds no address, no query and no path', () => {
  const stage = all(service, 'AWS::ApiGatewayV2::Stage')[0]!;
  const { Format } = stage.properties.AccessLogSettings as { Format: string };
  expect(Format).not.toMatch(/sourceIp|path|query|userAgent|identity|email/i);
  expect(stage.properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
});

it('nothing is public but the distribution: no bucket, no function, no queue, no topic, no key', () => {
  for (const { properties } of all(edge, 'AWS::S3::Bucket')) {
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  }
  for (const template of [service, edge, firewall]) {
    template.resourceCountIs('AWS::Lambda::Url', 0);
    for (const { Effect, Principal, Resource } of policiesIn(template.toJSON())) {
      const everybody = JSON.stringify(Principal) === '"*"' || JSON.stringify(Principal) === '{"AWS":"*"}';
      expect(everybody && Effect === 'Allow', JSON.stringify(Resource)).toBe(false);
    }
  }
});

it('what goes around the distribution lacks the key that only the distribution adds', () => {
  const origins = JSON.stringify(all(edge, 'AWS::CloudFront::Distribution')[0]?.properties);
  expect(origins).toMatch(
    /"HeaderName":"front-door-key","HeaderValue":\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:/,
  );
});

it('pages are passed on over TLS 1.2 or better and never kept; only assets are', () => {
  const { DistributionConfig: config } = all(edge, 'AWS::CloudFront::Distribution')[0]!.properties as {
    DistributionConfig: {
      DefaultCacheBehavior: Record<string, unknown>;
      CacheBehaviors: Record<string, unknown>[];
      ViewerCertificate: Record<string, unknown>;
      WebACLId: unknown;
    };
  };
  const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
  expect(config.DefaultCacheBehavior).toMatchObject({
    CachePolicyId: cachingDisabled,
    ViewerProtocolPolicy: 'redirect-to-https',
  });
  const ways = config.CacheBehaviors.map((way) => [way.PathPattern, way.ViewerProtocolPolicy, way.CachePolicyId]);
  // A system that asks without TLS is refused: led on, it would go on sending names in the clear first.
  expect(ways[0]).toEqual(['/api/*', 'https-only', cachingDisabled]);
  expect(ways.slice(1).map(([pattern]) => pattern)).toEqual(['/assets/*']);
  for (const way of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) {
    expect(way.AllowedMethods ?? []).not.toContain('TRACE');
  }
  expect(config.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
  expect(config.WebACLId).toBeDefined();
});

it('assets and refusals at the edge carry the headers that pages set for themselves', () => {
  edge.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY' },
        ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
        ContentSecurityPolicy: { Override: false },
      },
    },
  });
});

it('floods and guessing are stopped at the edge, and no rule reads what people write about a child', () => {
  const { Rules } = all(firewall, 'AWS::WAFv2::WebACL')[0]!.properties as { Rules: Record<string, unknown>[] };
  expect(Rules.map(({ Name }) => Name)).toEqual(['KnownAttackers', 'SignInAttempts', 'CodeAttempts', 'Requests']);
  expect(JSON.stringify(Rules)).not.toMatch(/"(Body|JsonBody|Cookies|QueryString)"|CommonRuleSet|KnownBadInputs/);
  expect(JSON.stringify(Rules)).not.toContain('"SampledRequestsEnabled":true');
});

type Policy = { Effect?: string; Principal?: unknown; Resource?: unknown };

function policiesIn(value: unknown): Policy[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(policiesIn);
  return 'Effect' in value ? [value as Policy, ...inner] : inner;
}
