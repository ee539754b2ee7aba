import { type Settings, settingsInForce } from '../../../shared/settings.ts';
import { newestNumber, newestOf, type SettingsVersion, standing } from '../../../shared/wording/publish-wording.ts';
import { type Template, templateWithId } from '../../../shared/wording/template.ts';
import type { Deps } from '../context.ts';

/** One wording and the versions around it, as the table holds them now: whoever published a moment ago sees it. */
export type OpenedTemplate = {
  template: Template;
  versions: readonly SettingsVersion[];
  inForce: Settings;
  newest: Settings;
  newestNumber: number;
};

/** The wording that an address names; undefined when there is none of that name. */
export async function openedTemplate(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  id: string,
): Promise<OpenedTemplate | undefined> {
  const versions = await store.settings.versions(now());
  const inForce = inForceOf(versions, now());
  const template = templateWithId(inForce, id);
  return template && { template, versions, inForce, newest: newestOf(versions), newestNumber: newestNumber(versions) };
}

/** The settings in force among versions, of which some may have been taken back. */
export const inForceOf = (versions: readonly SettingsVersion[], now: Date): Settings =>
  settingsInForce(
    standing(versions).map(({ settings }) => settings),
    now,
  );

/** The number of a version in an address. */
export const versionIn = (text: string): number | undefined => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
