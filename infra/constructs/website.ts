import { Duration, RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

export type WebsiteProps = {
  domainName: string;
  certificate: ICertificate;
  /** Host of the HTTP API that answers all that is not an asset. */
  apiHost: string;
  edgeKey: SecretValue;
  firewallArn: string;
};

/** The only public door: pages are passed on and never kept, assets are kept for a year under their fingerprints. */
export class Website extends Construct {
  readonly assets: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { domainName, certificate, apiHost, edgeKey, firewallArn }: WebsiteProps) {
    super(scope, id);
    this.assets = new Bucket(this, 'Assets', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    accept(this.assets, 'It holds a stylesheet and a script that everybody may have.', 'AwsSolutions-S1');
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    const responseHeadersPolicy = this.headers();
    const passedOn = {
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'front-door-key': edgeKey.unsafeUnwrap() },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      domainNames: [domainName],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: firewallArn,
      defaultBehavior: { ...passedOn, viewerProtocolPolicy },
      additionalBehaviors: {
        // A system that asks without TLS is refused and not led on: its next request would carry a child's name in the clear.
        '/api/*': { ...passedOn, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY },
        '/assets/*': {
          origin: S3BucketOrigin.withOriginAccessControl(this.assets),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          compress: true,
          viewerProtocolPolicy,
          responseHeadersPolicy,
        },
      },
    });
    accept(
      this.distribution,
      'Its log would keep addresses and queries of people who raise a concern; the API logs each request without.',
      'AwsSolutions-CFR3',
    );
    accept(this.distribution, 'People on holiday may have to raise a concern from abroad.', 'AwsSolutions-CFR1');
  }

  /** For what the pages do not set themselves: assets, and refusals at the edge. Pages set a policy that is stricter. */
  private headers() {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: false },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      },
      removeHeaders: ['Server', 'X-Powered-By'],
    });
  }
}
