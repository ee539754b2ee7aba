import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type SealedCompartment, type SealRight, sealedCompartments } from '../seal-rights.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * A key for each compartment of what is sealed in the table, over and above the table's own encryption: whoever may read
 * an item may still not read what is sealed in it. A second key can open all of them, and no function may open with it.
 */
export class SealKeys extends Construct {
  private readonly keys: Record<SealedCompartment, Key>;
  private readonly recovery: Key;
  private readonly authority: string;

  constructor(scope: Construct, id: string, { authority }: { authority: string }) {
    super(scope, id);
    this.authority = authority;
    const key = (name: string, description: string) =>
      new Key(this, name, {
        alias: `front-door/${name}`,
        description,
        enableKeyRotation: true,
        pendingWindow: Duration.days(30),
        removalPolicy: RemovalPolicy.RETAIN,
      });
    this.keys = {
      narrative: key('narrative', 'What people tell of children and families'),
      address: key('address', 'Where somebody lives who must not be found'),
      'safe-contact': key('safe-contact', 'What police wrote of an incident, and how a victim is reached without harm'),
      'typed-late': key('typed-late', 'What somebody typed after their session had ended, until they sign in again'),
    };
    this.recovery = key('recovery', 'Opens every compartment on the day on which its key is lost');
  }

  /** What a function is told of them, as its `SEAL_KEYS`. */
  asJson(): string {
    const pairs = sealedCompartments.map((compartment) => [
      compartment,
      { primary: this.keys[compartment].keyArn, recovery: this.recovery.keyArn },
    ]);
    return JSON.stringify(Object.fromEntries(pairs));
  }

  /**
   * Lets a function do with each compartment what its rights say: KMS itself holds it to this authority's records and to
   * this compartment. Sealing makes a new key, so it needs no right to open.
   */
  allow<Env extends object>(user: ServiceFunction<Env>, rights: Partial<Record<SealedCompartment, SealRight>>) {
    for (const compartment of sealedCompartments) {
      const right = rights[compartment];
      if (!right) continue;
      const conditions = {
        StringEquals: {
          'kms:EncryptionContext:compartment': compartment,
          'kms:EncryptionContext:authority': this.authority,
        },
      };
      const [key, recovery] = [this.keys[compartment].keyArn, this.recovery.keyArn];
      const actions = right === 'opens' ? ['kms:GenerateDataKey', 'kms:Decrypt'] : ['kms:GenerateDataKey'];
      for (const statement of [
        { actions, resources: [key] },
        { actions: ['kms:Encrypt'], resources: [recovery] },
      ])
        user.fn.addToRolePolicy(new PolicyStatement({ ...statement, conditions }));
    }
  }
}
