import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { localDate } from '../time/london.ts';
import { dryRun, type HeldRegister, type RegisterFile } from './check-register.ts';
import type { Establishment } from './establishment.ts';
import type { SchoolRegister } from './register.ts';
import type { LaCode, SettingKey } from './setting.ts';

/** Takes the register that was looked at: `seen` is the version of the one held then, 0 where none was. */
export const TakeRegister = z.object({ seen: Seen, fingerprint: z.string() });
export type TakeRegister = z.infer<typeof TakeRegister>;

/**
 * What is saved: the register as a whole over the version before, and the establishments that are new or differ. `closed`
 * names the places of which open notices and children must now be looked at by a person.
 */
export type RegisterChange = { register: SchoolRegister; establishments: Establishment[]; closed: SettingKey[] };

/**
 * Takes a file of the register, if it is the one that was looked at and the register held is still the one that it was
 * compared with. All that would halt a dry run halts this too. What the council has added is no part of it and stays.
 */
export function takeRegister(
  file: RegisterFile,
  held: HeldRegister | undefined,
  own: LaCode,
  command: TakeRegister,
  moment: Moment,
): Result<RegisterChange> {
  const { actor, now } = moment;
  if (!may(actor, 'keep-school-directory')) return refuse({ kind: 'forbidden' });
  const version = held?.register.version ?? 0;
  if (command.seen !== version || command.fingerprint !== file.fingerprint) return refuse({ kind: 'stale' });
  const looked = dryRun(file, held, { own, today: localDate(now) });
  if (!looked.ok) return refuse({ kind: 'invalid', problems: [{ field: 'file', ...looked.refusal }] });

  const { added, changed, closed, missing } = looked.changes;
  const register: SchoolRegister = {
    authority: actor.authority,
    version: version + 1,
    asOf: file.asOf,
    ...(looked.lastClosure && { lastClosure: looked.lastClosure }),
    establishments: file.establishments.length + missing.length + file.unread.length,
    fingerprint: file.fingerprint,
    taken: { at: now.toISOString(), by: stampOf(actor) },
    counts: {
      added: added.length,
      changed: changed.length,
      closed: closed.length,
      missing: missing.length,
      unread: new Set(file.problems.map(({ row }) => row)).size,
    },
  };
  const after = ({ after }: { after: Establishment }) => after;
  return ok({
    register,
    establishments: [...added, ...changed.map(after), ...closed.map(after)],
    closed: closed.map(({ after: { urn } }) => urn),
  });
}
