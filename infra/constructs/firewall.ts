import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

type Rule = CfnWebACL.RuleProperty;

/** No samples: they would show addresses and queries of people who raise a concern. */
const counted = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

const atMost = (name: string, priority: number, limit: number, pathsWith?: string): Rule => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  visibilityConfig: counted(name),
  statement: {
    rateBasedStatement: {
      limit,
      evaluationWindowSec: 300,
      aggregateKeyType: 'IP',
      ...(pathsWith && {
        scopeDownStatement: {
          byteMatchStatement: {
            fieldToMatch: { uriPath: {} },
            positionalConstraint: 'CONTAINS',
            searchString: pathsWith,
            textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
          },
        },
      }),
    },
  },
});

/**
 * Keeps floods and known attackers out. A whole school stands behind one address, so the limits are wide; guessing of
 * codes and passwords is narrow. No rule reads what people write: a concern that quotes a script must arrive.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted('FrontDoor'),
      rules: [
        {
          name: 'KnownAttackers',
          priority: 0,
          overrideAction: { none: {} },
          visibilityConfig: counted('KnownAttackers'),
          statement: {
            managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' },
          },
        },
        atMost('SignInAttempts', 1, 1000, '/sign-in'),
        atMost('CodeAttempts', 2, 300, '/code'),
        atMost('Requests', 3, 5000),
      ],
    });
    this.arn = acl.attrArn;
  }
}
