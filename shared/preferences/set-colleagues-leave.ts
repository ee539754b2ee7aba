import { isFrontDoor, type Person, stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { endLeave, type LeaveChange, type SetLeave, setLeave } from './set-leave.ts';

/** The leave of a colleague as a manager changes it, and the word of it that the colleague is owed. */
export type ColleaguesLeave = Omit<LeaveChange, 'cover'> & Partial<Pick<LeaveChange, 'cover'>> & { notice: Notice };

/** Whether somebody may say when a person is away: a manager, of a colleague at the same front door. */
export const maySetLeaveOf = (actor: Moment['actor'], person: Person): boolean =>
  may(actor, 'set-leave-of-others') &&
  person.active &&
  person.id !== actor.id &&
  person.authority === actor.authority &&
  person.organisation.id === actor.organisation.id &&
  isFrontDoor(person);

/** A manager sets leave and cover for a colleague who is ill and cannot. The colleague is told. Refused like `setLeave`. */
export function setColleaguesLeave(
  person: Person,
  command: SetLeave,
  colleagues: readonly Person[],
  moment: Moment,
): Result<ColleaguesLeave> {
  if (!maySetLeaveOf(moment.actor, person)) return refuse({ kind: 'not-found' });
  const change = setLeave(person, command, colleagues, moment);
  if (!change.ok) return change;
  const { id, name } = stampOf(moment.actor);
  const setBy = { id, name, at: moment.now.toISOString() };
  const { leave } = change.value.person;
  const away = { ...change.value.person, ...(leave && { leave: { ...leave, setBy } }) };
  return ok({ ...change.value, person: away, notice: wordOf(person, moment) });
}

/** A manager takes a colleague's leave back, as when they return sooner. The colleague is told. */
export function endColleaguesLeave(person: Person, seen: { seen: number }, moment: Moment): Result<ColleaguesLeave> {
  if (!maySetLeaveOf(moment.actor, person)) return refuse({ kind: 'not-found' });
  const back = endLeave(person, seen);
  return back.ok ? ok({ person: back.value, notice: wordOf(person, moment) }) : back;
}

const wordOf = ({ id, authority, email, organisation }: Person, { newId, now }: Moment): Notice =>
  owe(
    {
      kind: 'leave-changed',
      authority,
      owner: `person/${id}`,
      to: { personId: id, email, organisation: organisation.name },
    },
    newId(),
    now,
  );
