import { attachmentPermissions } from './permissions/attachments.ts';
import { checkPermissions } from './permissions/checks.ts';
import { consultationPermissions } from './permissions/consultations.ts';
import { deskPermissions } from './permissions/desk.ts';
import { disclosurePermissions } from './permissions/disclosure.ts';
import { entrancePermissions } from './permissions/entrance.ts';
import { handoverPermissions } from './permissions/handover.ts';
import { intakePermissions } from './permissions/intake.ts';
import { letterPermissions } from './permissions/letters.ts';
import { lookedPermissions } from './permissions/looked.ts';
import { operationsPermissions } from './permissions/operations.ts';
import { outcomePermissions } from './permissions/outcomes.ts';
import { personRecordPermissions } from './permissions/person-records.ts';
import { portalPermissions } from './permissions/portal.ts';
import { printPermissions } from './permissions/print.ts';
import { restrictionPermissions } from './permissions/restriction.ts';
import { retentionPermissions } from './permissions/retention.ts';
import { schoolNoticePermissions } from './permissions/school-notices.ts';
import { schoolPermissions } from './permissions/schools.ts';
import { sealedAddressPermissions } from './permissions/sealed-address.ts';
import { triagePermissions } from './permissions/triage.ts';
import { wordingPermissions } from './permissions/wording.ts';
import type { RoutePolicy } from './route-policy.ts';

/** Every route of the service for people, by the function that answers it. */
export const routePermissions: Readonly<Record<string, RoutePolicy>> = {
  ...entrancePermissions,
  ...portalPermissions,
  ...deskPermissions,
  ...letterPermissions,
  ...handoverPermissions,
  ...intakePermissions,
  ...consultationPermissions,
  ...attachmentPermissions,
  ...printPermissions,
  ...triagePermissions,
  ...outcomePermissions,
  ...schoolPermissions,
  ...schoolNoticePermissions,
  ...personRecordPermissions,
  ...restrictionPermissions,
  ...checkPermissions,
  ...lookedPermissions,
  ...operationsPermissions,
  ...disclosurePermissions,
  ...retentionPermissions,
  ...sealedAddressPermissions,
  ...wordingPermissions,
};
