import { attachmentLooks, prepareAttachments } from './attachments.ts';
import { boardLooks } from './board.ts';
import { consultationLooks, prepareConsultations } from './consultations.ts';
import { contactLooks } from './contacts.ts';
import { descriptorLooks, prepareDescriptors } from './descriptors.ts';
import { disagreementLooks, prepareDisagreements } from './disagreements.ts';
import { disclosureLooks } from './disclosure.ts';
import { draftLooks } from './drafts.ts';
import { handoverLooks, prepareHandover } from './handover.ts';
import { homeLooks } from './home.ts';
import { incidentLooks, prepareIncidents } from './incidents.ts';
import { intakeLooks } from './intake.ts';
import { lateDecisionLooks, prepareLateDecisions } from './late-decisions.ts';
import { leaveLooks } from './leave.ts';
import { letterCheckLooks, prepareLetterChecks } from './letter-checks.ts';
import { letterLooks } from './letters.ts';
import { lookedLooks } from './looked.ts';
import { messageLooks, prepareMessages } from './messages.ts';
import { openCheckLooks } from './open-check.ts';
import { operationsLooks } from './operations.ts';
import { peopleLooks } from './people.ts';
import { preferenceLooks } from './preferences.ts';
import { publicPageLooks } from './public-pages.ts';
import { referralLooks } from './referrals.ts';
import { restrictionLooks } from './restriction.ts';
import { retentionLooks } from './retention.ts';
import { schoolNoticeLooks } from './school-notices.ts';
import { schoolLooks } from './schools.ts';
import { sentLaterLooks } from './sent-later.ts';
import { signInLooks } from './sign-in.ts';
import { threadLooks } from './thread.ts';
import { prepareTold, toldLooks } from './told.ts';
import { prepareTriage, triageLooks } from './triage.ts';
import {
  outcomeRecordLooks,
  prepareOutcomeRecords,
  prepareTriageOutcomes,
  triageOutcomeLooks,
} from './triage-outcome.ts';
import { prepareWording, wordingLooks } from './wording.ts';
import { buildWorld, type Looks } from './world.ts';

/** The looks at pages of those who raise concerns, and of the front door that decides on them. */
export const concernLooks: Looks = {
  ...publicPageLooks,
  ...signInLooks,
  ...letterLooks,
  ...homeLooks,
  ...draftLooks,
  ...referralLooks,
  ...boardLooks,
  ...contactLooks,
  ...threadLooks,
  ...disagreementLooks,
  ...consultationLooks,
  ...wordingLooks,
  ...descriptorLooks,
  ...letterCheckLooks,
  ...sentLaterLooks,
  ...messageLooks,
  ...toldLooks,
  ...handoverLooks,
  ...attachmentLooks,
  ...preferenceLooks,
  ...leaveLooks,
  ...lateDecisionLooks,
};

/** The looks at pages about domestic abuse: what the police tell, its triage, its outcomes. */
export const domesticAbuseLooks: Looks = {
  ...intakeLooks,
  ...incidentLooks,
  ...triageLooks,
  ...triageOutcomeLooks,
  ...outcomeRecordLooks,
};

/** Every page of the service, in every state that looks different. */
export const everyLook: Looks = {
  ...concernLooks,
  ...domesticAbuseLooks,
  ...schoolLooks,
  ...schoolNoticeLooks,
  ...peopleLooks,
  ...lookedLooks,
  ...restrictionLooks,
  ...disclosureLooks,
  ...retentionLooks,
  ...openCheckLooks,
  ...operationsLooks,
};

/** Starts the service, with all in it that the looks need. */
export async function prepareWorld(seed: number): Promise<void> {
  await buildWorld(seed);
  await prepareDisagreements();
  await prepareConsultations();
  await prepareWording();
  await prepareDescriptors();
  await prepareMessages();
  await prepareTold();
  await prepareHandover();
  await prepareTriage();
  await prepareIncidents();
  await prepareTriageOutcomes();
  await prepareOutcomeRecords();
  await prepareLetterChecks();
  await prepareAttachments();
  await prepareLateDecisions();
}
