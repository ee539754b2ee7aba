import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { checkPack } from './check-pack.ts';
import { sameDescriptors } from './compare-packs.ts';
import { isOpenPack, type PackDraft, packAsTyped, type TypedDescriptor } from './pack-draft.ts';

/** `seen` is the version of the draft that the writer had open, 0 where there was none. */
export type EditPack = { seen: number; rows: readonly TypedDescriptor[] };

type Now = Pick<Moment, 'actor' | 'now'>;

/**
 * Keeps a change to the descriptors as a draft. `settings` are the newest, which the change will be published over.
 * Refused as `stale` when a colleague has saved meanwhile, and as `invalid` with each problem beside its part.
 */
export function savePack(
  current: PackDraft | undefined,
  settings: Settings,
  { seen, rows }: EditPack,
  { actor, now }: Now,
): Result<PackDraft> {
  if ((current?.version ?? 0) !== seen) return refuse({ kind: 'stale' });
  const checked = checkPack(rows);
  if (!checked.ok) return checked;
  if (!isOpenPack(current) && sameDescriptors(checked.value, triageSettings(settings).pack.descriptors)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'descriptors', code: 'unchanged' }] });
  }
  return ok({
    authority: settings.authority,
    version: seen + 1,
    rows: packAsTyped({ descriptors: checked.value }),
    at: now.toISOString(),
    by: stampOf(actor),
  });
}

/** Gives a draft up; what is in force stays as it is. Refused as `stale` when it is not the one that was seen. */
export function discardPack(
  draft: PackDraft | undefined,
  { seen }: { seen: number },
  { actor, now }: Now,
): Result<PackDraft> {
  if (!isOpenPack(draft) || draft.version !== seen) return refuse({ kind: 'stale' });
  return ok({ ...draft, version: seen + 1, rows: null, at: now.toISOString(), by: stampOf(actor) });
}
