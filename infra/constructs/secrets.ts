import { RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

/** Keys that the service makes for itself, each readable only by the functions that need it. */
export class Secrets extends Construct {
  /** What the entrance needs: the client secret of the sign-in, and all keys. */
  readonly entrance: Secret;
  /** What notices to schools need: the keys by which somebody reads theirs with a code. */
  readonly gate: Secret;
  /** What portal and print need: the key of what browsers carry and keep, and that of the public door. */
  readonly browser: Secret;
  /** What the sender needs: the key of the one-time codes that it puts into letters. */
  readonly codes: Secret;
  /** What the distribution adds to each request, so that nobody reaches the functions around it. */
  readonly edgeKey: SecretValue;
  /** The same for the functions for people that need no other key. */
  readonly edge: Secret;

  constructor(
    scope: Construct,
    id: string,
    { key, signInClientSecret }: { key: IKey; signInClientSecret: SecretValue },
  ) {
    super(scope, id);
    const made = (name: string) => {
      const secret = new Secret(this, name, {
        encryptionKey: key,
        generateSecretString: {
          secretStringTemplate: '{}',
          generateStringKey: name,
          passwordLength: 64,
          excludePunctuation: true,
        },
        removalPolicy: RemovalPolicy.RETAIN,
      });
      return { secret, value: secret.secretValueFromJson(name) };
    };
    const [codeKey, cookieKey, edgeKey] = [made('codeKey'), made('cookieKey'), made('edgeKey')];
    this.codes = codeKey.secret;
    this.edgeKey = edgeKey.value;
    this.edge = edgeKey.secret;
    this.entrance = new Secret(this, 'Entrance', {
      encryptionKey: key,
      secretObjectValue: {
        signInClientSecret,
        codeKey: codeKey.value,
        cookieKey: cookieKey.value,
        edgeKey: edgeKey.value,
      },
    });
    this.gate = new Secret(this, 'Gate', {
      encryptionKey: key,
      secretObjectValue: { codeKey: codeKey.value, cookieKey: cookieKey.value, edgeKey: edgeKey.value },
    });
    this.browser = new Secret(this, 'Browser', {
      encryptionKey: key,
      secretObjectValue: { cookieKey: cookieKey.value, edgeKey: edgeKey.value },
    });
    for (const secret of [this.entrance, this.gate, this.browser, codeKey.secret, cookieKey.secret, edgeKey.secret]) {
      accept(
        secret,
        'A new key voids codes and sign-ins under way, so people choose when it is made.',
        'AwsSolutions-SMG4',
      );
    }
  }
}
