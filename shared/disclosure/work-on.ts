import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { type Pause, pauseOf, pauseReasons, stands } from './clock.ts';
import { type Disclosure, type DisclosureDone, endings, extensionReasons, identities, timeOf } from './disclosure.ts';
import { identityUnsaid } from './open-disclosure.ts';

const words = z.string().trim().min(1).max(1000);
const seenHow = { identity: z.enum(identities).exclude(['not-yet']), identityWords: z.string().trim().max(1000) };

/** What a manager does with an open request. `seen`: the version that they saw; `on`, `told`: days. */
export const WorkOnDisclosure = z.discriminatedUnion('act', [
  z.object({ act: z.literal('pause'), seen: Seen, why: z.enum(pauseReasons), on: CalendarDate }),
  z.object({ act: z.literal('resume'), seen: Seen, on: CalendarDate }),
  z.object({ act: z.literal('identity'), seen: Seen, ...seenHow }),
  z.object({ act: z.literal('extend'), seen: Seen, why: z.enum(extensionReasons), words, told: CalendarDate }),
  z.object({ act: z.literal('take-back'), seen: Seen }),
  z.object({ act: z.literal('end'), seen: Seen, how: z.enum(endings), on: CalendarDate, words }),
]);
export type WorkOnDisclosure = z.infer<typeof WorkOnDisclosure>;
type Act<A> = Extract<WorkOnDisclosure, { act: A }>;

type Changed = Result<Partial<Disclosure> & { what: DisclosureDone['what'] }>;
const wrong = (...problems: Problem[]): Changed => refuse({ kind: 'invalid', problems });
const mostPauses = 50;

function pause(before: Disclosure, { why, on }: Act<'pause'>, { now, settings }: Moment): Changed {
  const today = localDate(now);
  const { paused, due } = stands(timeOf(before), settings.calendar, today);
  if (paused) return refuse({ kind: 'wrong-status', status: 'paused' });
  if (before.pauses.length >= mostPauses) return refuse({ kind: 'too-large' });
  if (on > today) return wrong({ field: 'on', code: 'future' });
  const last = before.pauses.at(-1)?.to ?? before.came;
  if (on < last) return wrong({ field: 'on', code: 'before' });
  if (on > due) return wrong({ field: 'on', code: 'late' });
  return ok({ pauses: [...before.pauses, { why, from: on }], what: 'paused' });
}

function resume(before: Disclosure, { on }: Act<'resume'>, { now }: Moment): Changed {
  const open = pauseOf(before);
  if (!open) return refuse({ kind: 'wrong-status', status: 'running' });
  if (on > localDate(now)) return wrong({ field: 'on', code: 'future' });
  if (on < open.from) return wrong({ field: 'on', code: 'before' });
  const pauses = before.pauses.map((each): Pause => (each === open ? { ...open, to: on } : each));
  return ok({ pauses, what: 'resumed' });
}

function identity(before: Disclosure, { identity, identityWords }: Act<'identity'>): Changed {
  if (before.identity.seen !== 'not-yet') return refuse({ kind: 'wrong-status', status: 'seen' });
  const problems = identityUnsaid(identity, identityWords);
  return problems.length > 0
    ? wrong(...problems)
    : ok({ identity: { seen: identity, words: identityWords }, what: 'identity-seen' });
}

/** Only before its first time is over, and with whoever asked told of it by then. */
function extend(before: Disclosure, { why, words, told }: Act<'extend'>, { now, settings }: Moment): Changed {
  if (before.extension) return refuse({ kind: 'wrong-status', status: 'extended' });
  const today = localDate(now);
  if (stands(timeOf(before), settings.calendar, today).late) return refuse({ kind: 'wrong-status', status: 'late' });
  if (told > today) return wrong({ field: 'told', code: 'future' });
  if (told < before.came) return wrong({ field: 'told', code: 'before' });
  return ok({ extension: { why, words, told }, what: 'extended' });
}

/** What was approved can be decided on again. The pack stays as it was, and is not the one that is given. */
const takeBack = (before: Disclosure): Changed =>
  before.approved ? ok({ approved: undefined, what: 'taken-back' }) : refuse({ kind: 'wrong-status', status: 'open' });

function end(before: Disclosure, { how, on, words }: Act<'end'>, { now }: Moment): Changed {
  if (how === 'answered' && before.identity.seen === 'not-yet') return wrong({ field: 'how', code: 'identity' });
  if (how === 'answered' && !before.approved) return wrong({ field: 'how', code: 'not-approved' });
  if (on > localDate(now)) return wrong({ field: 'on', code: 'future' });
  if (on < before.came) return wrong({ field: 'on', code: 'before' });
  return ok({ ended: { how, on, words }, what: how });
}

function change(before: Disclosure, command: WorkOnDisclosure, moment: Moment): Changed {
  switch (command.act) {
    case 'pause':
      return pause(before, command, moment);
    case 'resume':
      return resume(before, command, moment);
    case 'identity':
      return identity(before, command);
    case 'extend':
      return extend(before, command, moment);
    case 'take-back':
      return takeBack(before);
    case 'end':
      return end(before, command, moment);
  }
}

/** One act on an open request. Refused as `stale` when somebody else has done something with it meanwhile. */
export function workOn(before: Disclosure, command: WorkOnDisclosure, moment: Moment): Result<Disclosure> {
  const { actor, now } = moment;
  if (!may(actor, 'answer-disclosures')) return refuse({ kind: 'forbidden' });
  if (command.seen !== before.version) return refuse({ kind: 'stale' });
  if (before.ended) return refuse({ kind: 'wrong-status', status: 'ended' });
  const changed = change(before, command, moment);
  if (!changed.ok) return changed;
  const { what, ...rest } = changed.value;
  const done = [...before.done, { what, at: now.toISOString(), by: stampOf(actor) }];
  return ok({ ...before, ...rest, version: before.version + 1, done });
}

/** Until when a request can be extended: while its first time runs. */
export const mayExtend = (request: Disclosure, { now, settings }: Pick<Moment, 'now' | 'settings'>): boolean =>
  !request.ended && !request.extension && !stands(timeOf(request), settings.calendar, localDate(now)).late;
