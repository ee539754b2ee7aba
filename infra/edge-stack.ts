import type { SecretValue } from 'aws-cdk-lib';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { accept } from './constructs/accept.ts';
import { Firewall } from './constructs/firewall.ts';
import { Website } from './constructs/website.ts';
import type { Deployment } from './deployment.ts';

/** What CloudFront looks for in us-east-1 and nowhere else: rules about requests. It keeps nothing. */
export class FirewallStack extends Stack {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.arn = new Firewall(this, 'Firewall').arn;
  }
}

export type EdgeStackProps = StackProps & {
  deployment: Deployment;
  firewallArn: string;
  api: HttpApi;
  edgeKey: SecretValue;
  /** Folder with the built stylesheet and script. */
  assetFolder: string;
};

const logicalId = (bucket: Bucket) => {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('The bucket has another shape');
  return Stack.of(bucket).getLogicalId(defaultChild);
};

/** The public door, and what it serves by itself. */
export class EdgeStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { deployment, firewallArn, api, edgeKey, assetFolder, ...props }: EdgeStackProps,
  ) {
    super(scope, id, props);
    const { assets } = new Website(this, 'Website', {
      domainName: deployment.domainName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', deployment.certificateArn),
      apiHost: `${api.apiId}.execute-api.${this.region}.amazonaws.com`,
      edgeKey,
      firewallArn,
    });
    const upload = new BucketDeployment(this, 'Assets', {
      destinationBucket: assets,
      destinationKeyPrefix: 'assets',
      sources: [Source.asset(assetFolder, { exclude: ['manifest.json'] })],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
      prune: false,
    });
    const uploader = upload.handlerRole.node.scope ?? upload;
    const why = "CDK's own uploader: it can reach two public files and no record.";
    accept(
      uploader,
      why,
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map(
        (act) => `AwsSolutions-IAM5[Action::s3:${act}*]`,
      ),
      `AwsSolutions-IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${this.region}/*]`,
      `AwsSolutions-IAM5[Resource::<${logicalId(assets)}.Arn>/*]`,
    );
    accept(
      uploader,
      'CDK decides how its own uploader runs; it runs during a deployment and somebody is watching it.',
      'AwsSolutions-L1',
      'Serverless-LambdaLatestVersion',
      'Serverless-LambdaDLQ',
      'Serverless-LambdaTracing',
    );
  }
}
