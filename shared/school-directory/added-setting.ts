import * as z from 'zod';
import { Stamp, stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { AddedKind, LaCode, type Setting, SettingKey } from './setting.ts';

const text = z.string().trim().min(1).max(200);

/** What somebody tells of a place that the register does not hold. `number`: of another register, such as Ofsted's. */
export const AddedPlace = z.object({
  kind: AddedKind,
  name: text,
  laCode: LaCode,
  laName: text,
  phone: z.string().trim().min(1).max(50).optional(),
  address: z.array(text).max(5).default([]),
  number: z.string().trim().min(1).max(50).optional(),
});
export type AddedPlace = z.infer<typeof AddedPlace>;

/**
 * A nursery, a college, alternative provision, another council or one of our own teams: added by hand, kept whatever the
 * register says, and closed by hand.
 */
export const AddedSetting = AddedPlace.extend({
  key: SettingKey,
  authority: z.string(),
  version: z.int().positive(),
  closed: z.boolean(),
  changed: z.object({ at: z.iso.datetime(), by: Stamp }),
});
export type AddedSetting = z.infer<typeof AddedSetting>;

export const addedAsSetting = ({ key, name, kind, laCode, laName, phone, closed }: AddedSetting): Setting => ({
  key,
  name,
  kind,
  laCode,
  laName,
  status: closed ? 'closed' : 'open',
  ...(phone && { phone }),
});

const seen = Seen;

/** Adds a place, changes it, or closes or opens it again. */
export const KeepSetting = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), place: AddedPlace }),
  z.object({ act: z.literal('change'), seen, place: AddedPlace }),
  z.object({ act: z.literal('close'), seen }),
  z.object({ act: z.literal('reopen'), seen }),
]);
export type KeepSetting = z.infer<typeof KeepSetting>;

const asAdded = (place: AddedPlace, key: SettingKey, version: number, { actor, now }: Moment): AddedSetting => ({
  ...place,
  key,
  authority: actor.authority,
  version,
  closed: false,
  changed: { at: now.toISOString(), by: stampOf(actor) },
});

/** Keeps what the council has added to the directory. A place is never deleted: notices of it may still be read. */
export function keepSetting(
  before: AddedSetting | undefined,
  command: KeepSetting,
  moment: Moment,
): Result<AddedSetting> {
  const { actor, now, newId } = moment;
  if (!may(actor, 'keep-school-directory')) return refuse({ kind: 'forbidden' });
  if (command.act === 'add') {
    return before
      ? refuse({ kind: 'stale' })
      : ok(asAdded(command.place, SettingKey.parse(`own-${newId()}`), 1, moment));
  }
  if (!before || before.authority !== actor.authority) return refuse({ kind: 'not-found' });
  if (command.seen !== before.version) return refuse({ kind: 'stale' });
  if (command.act === 'change') {
    const changed = asAdded(command.place, before.key, before.version + 1, moment);
    return ok({ ...changed, closed: before.closed });
  }
  const closed = command.act === 'close';
  if (closed === before.closed) return refuse({ kind: 'wrong-status', status: closed ? 'closed' : 'open' });
  const stamped = { at: now.toISOString(), by: stampOf(actor) };
  return ok({ ...before, closed, version: before.version + 1, changed: stamped });
}
