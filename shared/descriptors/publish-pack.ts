import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Publication } from '../settings/version.ts';
import { Settings } from '../settings.ts';
import {
  newestNumber,
  newestOf,
  type PublishWording,
  type SettingsVersion,
  startFrom,
} from '../wording/publish-wording.ts';
import { checkPack } from './check-pack.ts';
import { sameDescriptors } from './compare-packs.ts';
import { packTemplate } from './pack.ts';
import { isOpenPack, type PackDraft } from './pack-draft.ts';

/** `newestPack`: the number of the newest pack that was ever published, taken back or not: none is used twice. */
export type PublishPack = PublishWording & { newestPack: number };

export type PublishedPack = { settings: Settings; published: Publication; draft: PackDraft };

/**
 * Puts a draft in force as the next version of the pack and of the settings, from a time on. The person who typed it
 * last does not publish it. `versions` are those in force and after it. Triages keep the version they were begun under.
 */
export function publishPack(
  draft: PackDraft | undefined,
  versions: readonly SettingsVersion[],
  { seen, newest, begin, newestPack }: PublishPack,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<PublishedPack> {
  if (!isOpenPack(draft) || draft.version !== seen || newestNumber(versions) !== newest)
    return refuse({ kind: 'stale' });
  if (draft.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
  const base = newestOf(versions);
  const descriptors = checkPack(draft.rows);
  if (!descriptors.ok) return descriptors;
  const domesticAbuse = triageSettings(base);
  const { pack } = domesticAbuse;
  if (sameDescriptors(descriptors.value, pack.descriptors)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'begin', code: 'unchanged' }] });
  }
  const from = startFrom(begin, base, now);
  if (!from.ok) return from;

  const by = stampOf(actor);
  const at = now.toISOString();
  const version = Math.max(pack.version, newestPack) + 1;
  const settings = Settings.parse({
    ...base,
    domesticAbuse: { ...domesticAbuse, pack: { ...pack, version, descriptors: descriptors.value } },
    version: newest + 1,
    effectiveFrom: from.value.toISOString(),
  });
  return ok({
    settings,
    published: { at, by, template: packTemplate },
    draft: { ...draft, version: seen + 1, rows: null, at, by },
  });
}
