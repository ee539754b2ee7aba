import * as z from 'zod';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import type { Settings } from '../settings.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { IssuedOutcome } from '../triage-outcome/outcome.ts';
import { SchoolSlice } from '../triage-outcome/slice.ts';
import { sliceForPupils } from '../triage-outcome/slice-for-school.ts';
import { pupilsFor, sentenceFor } from './first-notice.ts';
import { isHeld } from './notice-state.ts';
import { type Places, put } from './put-notice.ts';
import type { NoticeChange, SchoolNotice } from './school-notice.ts';

/** The outcome as a school reads it, on the thread of its first notice. `updates`: it takes the place of an earlier one. */
export const OutcomeNotice = SchoolSlice.extend({
  school: z.string(),
  updates: CalendarDate.optional(),
});
export type OutcomeNotice = z.infer<typeof OutcomeNotice>;

/**
 * The outcome of a triage as the school of a notice reads it: its own pupils, how serious it is in a few words, whether
 * social care or Family Help is with the family, and whom to call. No level, no descriptor, no line of an agency.
 */
export function outcomeNotice(
  notice: SchoolNotice,
  outcome: IssuedOutcome,
  incident: Incident,
  settings: Settings,
): OutcomeNotice | undefined {
  const pupils = incident.facts.children.filter(({ id }) => notice.childIds.includes(id));
  const slice = sliceForPupils(outcome, incident, pupils, settings);
  if (!slice) return undefined;
  const { sentence: _, children: __, ...rest } = slice;
  const lean = schoolSettings(settings).contents === 'lean';
  const sentence = lean ? undefined : sentenceFor(notice, incident);
  return {
    ...rest,
    school: notice.setting.name,
    children: pupilsFor(notice, incident, lean),
    ...(sentence && { sentence }),
    ...(outcome.updates && { updates: localDate(new Date(outcome.updates.issuedAt)) }),
  };
}

/**
 * Puts the outcome to a school on the thread of its first notice. At a later edition it is told again where that says
 * something else to it; the earlier one stays on the thread and counts no second time. One that is held waits with its
 * notice, and goes when that is released. Undefined where the school has nothing new to read.
 */
export function followUp(
  notice: SchoolNotice,
  { outcome, incident, places }: { outcome: IssuedOutcome; incident: Incident; places: Places },
  moment: Moment,
): NoticeChange | undefined {
  const { now, digest, settings } = moment;
  const told = outcomeNotice(notice, outcome, incident, settings);
  const { updates: _, ...said } = told ?? {};
  const fingerprint = digest(JSON.stringify(said));
  const before = notice.followUp;
  if (!told || before?.fingerprint === fingerprint || (before && before.edition >= outcome.edition)) return undefined;
  const next: SchoolNotice = {
    ...notice,
    version: notice.version + 1,
    followUp: { edition: outcome.edition, fingerprint, sentAt: now.toISOString() },
    earlierFollowUps: before ? [...notice.earlierFollowUps, before].slice(-20) : notice.earlierFollowUps,
  };
  if (isHeld(notice)) return { notice: next, tell: [] };
  const { notice: sent, tell } = put(next, before ? 'outcome-changed' : 'outcome', places, {
    now,
    rules: schoolSettings(settings),
  });
  return { notice: sent, tell };
}
