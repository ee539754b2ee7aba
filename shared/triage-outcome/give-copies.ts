import { stampOf } from '../actor.ts';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { dayNumber } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { usualHours } from '../time/opening-hours.ts';
import { addWorkingDays } from '../time/working-time.ts';
import type { AgencyCopy } from './agency-copy.ts';
import { heldFor } from './held-for.ts';
import type { IssuedOutcome } from './outcome.ts';
import { type Reader, readerKey } from './reader.ts';
import { childrenInScope } from './scope.ts';
import { eachOnce, readersOf, type Slice, sliceFor } from './slice-for.ts';
import { toldAs, wasLookedAt } from './told-as.ts';

/** Where a school's copy goes: the mailbox of whoever leads on safeguarding there (`lead`, by name). Empty where none is known. */
export type SchoolAddress = { urn: string; email: string; organisation: string; lead?: string };

export type Given = { copies: AgencyCopy[]; notices: Notice[] };

/** By when a copy that is given now is to be acknowledged: at closing time so many working days on. */
function acknowledgeBy({ settings, now }: Moment): string {
  const { calendar } = settings;
  const on = addWorkingDays(calendar, localDate(now), triageSettings(settings).acknowledgeWorkingDays);
  return new Date(usualHours(calendar, dayNumber(on))?.closes ?? now.getTime()).toISOString();
}

const addressOf = (reader: Reader, schools: readonly SchoolAddress[], { settings }: Moment): AgencyCopy['to'] => {
  if (reader.kind === 'school') {
    const school = schools.find(({ urn }) => urn === reader.urn);
    return { email: school?.email ?? '', organisation: school?.organisation ?? reader.urn };
  }
  const agency = triageSettings(settings).agencies.find((candidate) => candidate.agency === reader.agency);
  return { email: agency?.mailbox?.email ?? '', organisation: agency?.name ?? reader.agency };
};

/** Word that a copy waits. It says nothing of the incident; to whoever has no mailbox it is told by a person. */
export const tellReader = (copy: AgencyCopy, changed: boolean, { newId, now, actor }: Moment): Notice =>
  owe(
    {
      kind: changed ? 'triage-outcome-changed' : 'triage-outcome',
      authority: copy.authority,
      owner: `incident/${copy.incidentId}`,
      to: copy.to,
    },
    newId(),
    now,
    stampOf(actor),
  );

/** What a reader is to do: the lines of their own agency. A school has none. */
const actionsIn = (told: Slice | undefined, before: AgencyCopy | undefined): AgencyCopy['actions'] =>
  told?.kind !== 'agency'
    ? []
    : told.slice.lines
        .filter(({ own }) => own)
        .map(({ id, due }) => {
          const done = before?.actions.find(({ lineId }) => lineId === id)?.done;
          return { lineId: id, due, ...(done && { done }) };
        });

type About = {
  incident: Incident;
  copies: readonly AgencyCopy[];
  schools: readonly SchoolAddress[];
  /** Children of whom their school has had a notice: the outcome reaches it there, and by no copy. */
  onNotice?: readonly string[];
};

/** Whether a reader is a school that hears of the outcome on its notice, of all its pupils. */
function hearsByNotice(reader: Reader, { incident, copies, onNotice = [] }: About): boolean {
  if (reader.kind !== 'school' || copies.some((copy) => readerKey(copy.reader) === readerKey(reader))) return false;
  return childrenInScope(incident.facts, reader).every(({ id }) => onNotice.includes(id));
}

const fingerprintOf = (told: Slice | undefined, { digest }: Moment): string => digest(JSON.stringify(told ?? null));

/** The copy of one reader who is told: a first one, or the next edition in the place of the one they had. */
function copyFor(
  reader: Reader,
  { outcome, told }: { outcome: IssuedOutcome; told: Slice | undefined },
  { incident, copies, schools }: About,
  moment: Moment,
): AgencyCopy {
  const before = copies.find((copy) => readerKey(copy.reader) === readerKey(reader));
  const to = addressOf(reader, schools, moment);
  const read = schools.flatMap(({ urn, lead }) =>
    reader.kind === 'school' && urn === reader.urn && lead ? [lead] : [],
  );
  const kept = heldFor(reader, incident.facts, read);
  const near = kept && { ...kept, as: toldAs(incident.facts, kept.adultIds, moment) };
  // Who may read it there was settled once, for the adults whom a manager looked at then: another one, or one who is told of
  // otherwise, is looked at anew.
  const released = before?.released;
  const held = near && !wasLookedAt(near, released) ? near : undefined;
  return {
    incidentId: incident.id,
    authority: incident.authority,
    reference: incident.reference,
    version: (before?.version ?? 0) + 1,
    reader,
    edition: outcome.edition,
    fingerprint: fingerprintOf(told, moment),
    to,
    sentAt: moment.now.toISOString(),
    ...(held ? { held } : released && { released }),
    acknowledgeBy: acknowledgeBy(moment),
    actions: actionsIn(told, before),
    earlier: before
      ? [
          ...before.earlier,
          {
            edition: before.edition,
            sentAt: before.sentAt,
            ...(before.acknowledged && { acknowledged: before.acknowledged }),
          },
        ].slice(-50)
      : [],
  };
}

/**
 * Gives an outcome out: a copy to each reader, and word of it. At a later edition those alone are told to whom it says
 * something else than before, whoever lost their part among them; the others keep the copy they have and its receipt,
 * unless an adult of the incident has come to be near to where it lies.
 */
export function giveCopies(outcome: IssuedOutcome, about: About, moment: Moment): Given {
  const { incident, copies } = about;
  const all = eachOnce([...readersOf(outcome, incident, moment.settings), ...copies.map(({ reader }) => reader)]);
  const readers = all.filter((reader) => !hearsByNotice(reader, about));
  const given = readers.flatMap((reader): { copy: AgencyCopy; notice?: Notice }[] => {
    const before = copies.find((copy) => readerKey(copy.reader) === readerKey(reader));
    const told = sliceFor(outcome, incident, reader, moment.settings);
    const copy = copyFor(reader, { outcome, told }, about, moment);
    const isToBeHeld = copy.held !== undefined && before?.held === undefined;
    if (before?.fingerprint === copy.fingerprint && !isToBeHeld) return [];
    return [{ copy, ...(!copy.held && { notice: tellReader(copy, before !== undefined, moment) }) }];
  });
  return { copies: given.map(({ copy }) => copy), notices: given.flatMap(({ notice }) => notice ?? []) };
}
