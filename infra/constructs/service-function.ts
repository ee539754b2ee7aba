import path from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type FunctionOptions, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { bundling } from './bundling.ts';
import { eachMinute, type OnCall } from './on-call.ts';

/** The variables that a schema insists on. Those that it allows to be missing belong to the box. */
type Insisted<Env> = { [Name in keyof Env as undefined extends Env[Name] ? never : Name]: string };

export type ServiceFunctionProps<Env> = {
  /** The file under functions/ that exports `handler`. */
  entry: string;
  /** Every variable that the function's own schema asks for: leave one out and this does not compile. */
  env: Insisted<Env>;
  /** What a person loses when this function fails. It is the text of its alarms. */
  whenItFails: string;
  key: IKey;
  onCall: OnCall;
  /** Folders that lie beside the bundle, and the files of the project that are copied into each. */
  beside?: Record<string, string[]>;
  /** How long it may take. */
  seconds?: number;
  memory?: number;
  /** A network of the council's that it must be in to do its work; most functions are in none. */
  network?: Pick<FunctionOptions, 'vpc' | 'vpcSubnets' | 'securityGroups'>;
};

/** A function with the settings of the house, a role that starts empty, and alarms that say who is hurt. */
export class ServiceFunction<Env extends object> extends Construct {
  readonly fn: NodejsFunction;
  readonly seconds: number;
  private readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    const { entry, env, key, onCall, whenItFails, beside = {}, seconds = 20, memory = 512, network } = props;
    this.seconds = seconds;
    this.log = new LogGroup(this, 'Log', {
      encryptionKey: key,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.fn = new NodejsFunction(this, 'Function', {
      entry: path.resolve(import.meta.dirname, '../../functions', entry),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      role,
      logGroup: this.log,
      tracing: Tracing.ACTIVE,
      environment: { ...env, NODE_OPTIONS: '--enable-source-maps' },
      environmentEncryption: key,
      awsSdkConnectionReuse: false,
      ...network,
      bundling: {
        ...bundling,
        logLevel: LogLevel.WARNING,
        commandHooks: copying(beside),
        format: OutputFormat.ESM,
        externalModules: [...bundling.externalModules],
        mainFields: [...bundling.mainFields],
      },
    });
    this.log.grantWrite(role);
    this.allow(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
    // What a function in a network asks for, so that it has an address there.
    if (network) {
      const addresses = ['Create', 'Describe', 'Delete'].map(
        (act) => `ec2:${act}NetworkInterface${act === 'Describe' ? 's' : ''}`,
      );
      this.allow([...addresses, 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'], '*');
    }
    accept(role, 'X-Ray takes segments of traces only on the resource "*".', 'AwsSolutions-IAM5[Resource::*]');
    onCall.whenAbove(this, 'Errors', { metric: this.fn.metricErrors(eachMinute), above: 0, says: whenItFails });
    onCall.whenAbove(this, 'Throttles', {
      metric: this.fn.metricThrottles(eachMinute),
      above: 0,
      says: `Too many at once. ${whenItFails}`,
    });
  }

  /** Adds to what the function may do: written out, so that its role can be read aloud. */
  allow(actions: string[], ...resources: string[]) {
    this.fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }

  /** How often the function wrote this message into its log in a minute. */
  said(name: string, message: string): Metric {
    const filter = new MetricFilter(this, name, {
      logGroup: this.log,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: 'FrontDoor',
      metricName: name,
    });
    return filter.metric({ ...eachMinute, statistic: 'Sum' });
  }

  /** The largest number that the function wrote into its log under this name in a minute. */
  logged(name: string): Metric {
    const filter = new MetricFilter(this, name, {
      logGroup: this.log,
      filterPattern: FilterPattern.numberValue(`$.${name}`, '>=', 0),
      metricNamespace: 'FrontDoor',
      metricName: name,
      metricValue: `$.${name}`,
    });
    return filter.metric({ ...eachMinute, statistic: 'Maximum' });
  }
}

const quoted = (text: string) => `'${text}'`;

/** What esbuild cannot see: files that a function reads when it starts. */
const copying = (beside: Record<string, string[]>): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (root, bundle) =>
    Object.entries(beside).flatMap(([folder, files]) => {
      const target = quoted(path.join(bundle, folder));
      return [`mkdir -p ${target}`, ...files.map((file) => `cp ${quoted(path.join(root, file))} ${target}`)];
    }),
});
