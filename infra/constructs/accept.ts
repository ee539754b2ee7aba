import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts what a rule of cdk-nag finds here, for a reason that a reviewer can judge. Tests cap how many there are. */
export const accept = (where: IConstruct, reason: string, ...ids: string[]) =>
  Validations.of(where).acknowledge(...ids.map((id) => ({ id, reason })));
