import middy from '@middy/core';
import { errorName } from '../log.ts';
import { asPart } from './as-part.ts';
import { sweepAttachments } from './sweeps/attachments.ts';
import { sweepCarryOver } from './sweeps/carry-over.ts';
import { sweepCaseFeed } from './sweeps/case-feed.ts';
import { sweepConsultations } from './sweeps/consultations.ts';
import { sweepDigests } from './sweeps/digests.ts';
import { sweepDisagreements } from './sweeps/disagreements.ts';
import { sweepDraftReminders } from './sweeps/draft-reminders.ts';
import { sweepHandover } from './sweeps/handover.ts';
import { sweepLateCopies } from './sweeps/late-copies.ts';
import { sweepLateDecisions } from './sweeps/late-decisions.ts';
import { sweepOperations } from './sweeps/operations.ts';
import { sweepOverdueMarkers } from './sweeps/overdue-markers.ts';
import { sweepPersonRecords } from './sweeps/person-records.ts';
import { sweepQuestions } from './sweeps/questions.ts';
import { sweepSameEvents } from './sweeps/same-events.ts';
import { sweepSchoolContacts } from './sweeps/school-contacts.ts';
import { sweepSchoolNotices } from './sweeps/school-notices.ts';
import { sweepStaffFamilies } from './sweeps/staff-families.ts';
import type { SweepDeps, SweepPart } from './sweeps/sweep-part.ts';
import { sweepTaskOwners } from './sweeps/task-owners.ts';
import { sweepUndelivered } from './sweeps/undelivered.ts';
import { sweepUnopenedLetters } from './sweeps/unopened-letters.ts';
import { sweepUnsettled } from './sweeps/unsettled.ts';
import { sweepUnusedAccess } from './sweeps/unused-access.ts';

const parts: Readonly<Record<string, SweepPart>> = {
  sweepDigests,
  sweepUnsettled,
  sweepPersonRecords,
  sweepStaffFamilies,
  sweepOverdueMarkers,
  sweepSameEvents,
  sweepUndelivered,
  sweepTaskOwners,
  sweepQuestions,
  sweepLateDecisions,
  sweepDisagreements,
  sweepConsultations,
  sweepDraftReminders,
  sweepHandover,
  sweepAttachments,
  sweepUnopenedLetters,
  sweepLateCopies,
  sweepSchoolNotices,
  sweepCarryOver,
  sweepCaseFeed,
  sweepSchoolContacts,
  sweepUnusedAccess,
  // Last, so that it finds what the others have done.
  sweepOperations,
};

/** The minute hand. Each part does its work even when another fails; then the failure is told. */
export const sweep = (deps: SweepDeps) =>
  middy<unknown, void>().handler(
    asPart('minute-hand', deps, async () => {
      const failed: string[] = [];
      for (const [name, part] of Object.entries(parts)) {
        await part(deps).catch((error: unknown) => {
          failed.push(name);
          deps.log.error('sweep failed', { part: name, error: errorName(error) });
        });
      }
      await deps.store.minuteHand.cameRound(deps.now(), failed, deps.newId());
      if (failed.length > 0) throw new Error(`sweep failed: ${failed.join(', ')}`);
    }),
  );
