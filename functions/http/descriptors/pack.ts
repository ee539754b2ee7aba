import { checkPack } from '../../../shared/descriptors/check-pack.ts';
import type { DescriptorPack } from '../../../shared/descriptors/pack.ts';
import type { OpenPackDraft } from '../../../shared/descriptors/pack-draft.ts';
import { sampleLevels } from '../../../shared/descriptors/sample-levels.ts';
import type { Result } from '../../../shared/result.ts';
import { type DomesticAbuse, triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { Settings } from '../../../shared/settings.ts';
import { localDate } from '../../../shared/time/london.ts';
import { newestNumber, newestOf, type SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import type { ComparedPacks } from '../../../web/pages/descriptors/compare.tsx';
import type { Deps } from '../context.ts';
import { inForceOf } from '../wording/template.ts';

/** The descriptors and the versions around them, as the table holds them now. */
export type OpenedPack = {
  versions: readonly SettingsVersion[];
  inForce: Settings;
  inForceTriage: DomesticAbuse;
  newest: Settings;
  newestNumber: number;
};

/** The descriptors; undefined where the authority runs no domestic-abuse triage. */
export async function openedPack({ store, now }: Pick<Deps, 'store' | 'now'>): Promise<OpenedPack | undefined> {
  const versions = await store.settings.versions(now());
  const inForce = inForceOf(versions, now());
  const { domesticAbuse } = inForce;
  if (!domesticAbuse) return undefined;
  const newest = newestOf(versions);
  return { versions, inForce, inForceTriage: domesticAbuse, newest, newestNumber: newestNumber(versions) };
}

/** The pack that a draft would become. */
export function packOf(draft: OpenPackDraft, newest: Settings): Result<DescriptorPack> {
  const { pack } = triageSettings(newest);
  const checked = checkPack(draft.rows);
  return checked.ok ? { ok: true, value: { ...pack, version: pack.version + 1, descriptors: checked.value } } : checked;
}

/** A draft beside the version that it will be published over. */
export function comparedWith(draft: OpenPackDraft, newest: Settings, now: Date): Result<ComparedPacks> {
  const after = packOf(draft, newest);
  if (!after.ok) return after;
  const triage = triageSettings(newest);
  const samples = sampleLevels(triage, triage.pack, after.value, localDate(now));
  return { ok: true, value: { draft, before: triage.pack, after: after.value, samples } };
}
