import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type PeopleFunction, peopleFunctions } from '../../functions/function-at.ts';
import { accept } from './accept.ts';
import { eachMinute, type OnCall } from './on-call.ts';
import type { SignIn } from './sign-in.ts';

export type FrontProps = {
  people: Record<PeopleFunction, IFunction>;
  api: IFunction;
  signIn: SignIn;
  key: IKey;
  onCall: OnCall;
};

/** Who answers which request: agency systems with a token at /api/v1, everything else is for people, by its path. */
export class Front extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { people, api, signIn, key, onCall }: FrontProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    for (const { name, paths } of peopleFunctions) {
      const integration = new HttpLambdaIntegration(name, people[name]);
      for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    const systems = new HttpLambdaIntegration('Systems', api);
    this.api.addRoutes({ path: '/api/v1/openapi.json', methods: [HttpMethod.GET], integration: systems });

    const authorizer = new HttpJwtAuthorizer('Tokens', signIn.issuer, {
      jwtAudience: signIn.agencySystems.map((client) => client.userPoolClientId),
    });
    // Either scope opens the door; which one a route needs is the app's to say, as a problem that a system can read.
    this.api.addRoutes({
      path: '/api/v1/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: systems,
      authorizer,
      authorizationScopes: [...signIn.scopes],
    });

    this.stage(key);
    onCall.whenAbove(this, 'Faults', {
      metric: this.api.metricServerError(eachMinute),
      above: 0,
      says: 'Someone at the front door or at an agency sees "Sorry, there is a problem with the service".',
    });
    onCall.whenAbove(this, 'Slow', {
      metric: this.api.metricLatency({ ...eachMinute, statistic: 'p95' }),
      above: 3000,
      minutes: 5,
      says: 'People wait for more than three seconds for a page, and may give up raising a concern.',
    });
  }

  /** No address, no query string and no name of a person gets into its log. */
  private stage(key: IKey) {
    const log = new LogGroup(this, 'Log', {
      encryptionKey: key,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const fields = {
      requestId: AccessLogField.contextRequestId(),
      at: AccessLogField.contextRequestTime(),
      method: AccessLogField.contextHttpMethod(),
      route: '$context.routeKey',
      status: AccessLogField.contextStatus(),
      bytes: AccessLogField.contextResponseLength(),
      latency: AccessLogField.contextResponseLatency(),
      fault: '$context.integrationErrorMessage',
      client: '$context.authorizer.claims.client_id',
    };
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(fields)),
      },
    });
    accept(
      this.api,
      'Functions for people check the permission of every route themselves; the description of the API is public.',
      'AwsSolutions-APIG4',
    );
  }
}
