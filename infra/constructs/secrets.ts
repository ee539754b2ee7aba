import { RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

/** Keys that the service makes for itself, each readable only by the functions that need it. */
export class Secrets extends Construct {
  /** What the web function needs: the client secret of the sign-in, and all keys. */
  readonly web: Secret;
  /** What the print of letters needs: what opens a letter in a browser, and the key of the public door. */
  readonly print: Secret;
  /** What the sender needs: the key of the one-time codes that it puts into letters. */
  readonly codes: Secret;
  /** What the distribution adds to each request, so that nobody reaches the functions around it. */
  readonly edgeKey: SecretValue;
  /** The same for the function that deals with files, which needs no other key. */
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
    this.web = new Secret(this, 'Web', {
      encryptionKey: key,
      secretObjectValue: {
        signInClientSecret,
        codeKey: codeKey.value,
        cookieKey: cookieKey.value,
        edgeKey: edgeKey.value,
      },
    });
    this.print = new Secret(this, 'Print', {
      encryptionKey: key,
      secretObjectValue: { cookieKey: cookieKey.value, edgeKey: edgeKey.value },
    });
    for (const secret of [this.web, this.print, codeKey.secret, cookieKey.secret, edgeKey.secret]) {
      accept(
        secret,
        'A new key voids codes and sign-ins under way, so people choose when it is made.',
        'AwsSolutions-SMG4',
      );
    }
  }
}
