import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import type { Cancellation, Publication } from '../settings/version.ts';
import { Settings } from '../settings.ts';
import { checkWords } from './check-words.ts';
import { isOpen, type WordingDraft } from './draft.ts';
import { saySame, type Template, withWords, wordsOf } from './template.ts';

/** A version of the settings as it lies among the others. */
export type SettingsVersion = { settings: Settings; published?: Publication; cancelled?: Cancellation };

/** When the words begin: at once, or at a time in London that was read already. */
export type Begin = 'now' | { at: Date };

/** `seen`: the draft's version; `newest`: the number of the newest version of the settings that was on the page. */
export type PublishWording = { seen: number; newest: number; begin: Begin };

export type Published = { settings: Settings; published: Publication; draft: WordingDraft };

/** Words can be planned for so long ahead, in days. */
export const furthestDays = 366;
const DAY = 24 * 60 * 60_000;

/** Shortly before it begins, a version may be in use already by a process that read it: it is not taken back. */
export const cancelMinutes = 2;

const startOf = ({ settings }: SettingsVersion): number => Date.parse(settings.effectiveFrom);

/** The versions that count, the newest first; what was taken back before it began does not. */
export const standing = (versions: readonly SettingsVersion[]): SettingsVersion[] =>
  versions
    .filter(({ cancelled }) => !cancelled)
    .toSorted((one, other) => other.settings.version - one.settings.version);

/** The number of the newest version, whether or not it was taken back. */
export const newestNumber = (versions: readonly SettingsVersion[]): number =>
  Math.max(0, ...versions.map(({ settings }) => settings.version));

/** The settings that the next version is made from: the newest that stands, in force or planned. Throws without any. */
export function newestOf(versions: readonly SettingsVersion[]): Settings {
  const [newest] = standing(versions);
  if (!newest) throw new Error('there are no settings');
  return newest.settings;
}

/** The versions that have not begun, the first to begin first. */
export const planned = (versions: readonly SettingsVersion[], now: Date): SettingsVersion[] =>
  standing(versions)
    .filter((version) => startOf(version) > now.getTime())
    .toReversed();

const wrong = (code: string, params?: Problem['params']): Result<never> =>
  refuse({ kind: 'invalid', problems: [{ field: 'begin', code, ...(params && { params }) }] });

/** When the next version begins that is made from `base`: not in the past, not too far ahead, and not before `base` does. */
export function startFrom(begin: Begin, base: Settings, now: Date): Result<Date> {
  const from = begin === 'now' ? now : begin.at;
  const before = Date.parse(base.effectiveFrom);
  if (from.getTime() < now.getTime()) return wrong('in-the-past');
  if (from.getTime() > now.getTime() + furthestDays * DAY) return wrong('too-far');
  if (from.getTime() < before) return wrong('before-planned', { from: base.effectiveFrom, version: base.version });
  return ok(from);
}

/**
 * Puts a draft in force as the next version of the settings, from a time on. The person who typed it last does not
 * publish it. A version is made from the newest one, so it does not begin before that one does. `versions` are those
 * in force and after it.
 */
export function publishWording(
  draft: WordingDraft | undefined,
  template: Template,
  versions: readonly SettingsVersion[],
  { seen, newest, begin }: PublishWording,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<Published> {
  if (!isOpen(draft) || draft.version !== seen || newestNumber(versions) !== newest) return refuse({ kind: 'stale' });
  if (draft.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
  const base = newestOf(versions);
  const words = checkWords(base, template, draft.words);
  if (!words.ok) return words;
  if (saySame(words.value, wordsOf(base, template))) return wrong('unchanged');

  const from = startFrom(begin, base, now);
  if (!from.ok) return from;

  const by = stampOf(actor);
  const at = now.toISOString();
  const settings = Settings.parse({
    ...withWords(base, template, words.value),
    version: newest + 1,
    effectiveFrom: from.value.toISOString(),
  });
  return ok({
    settings,
    published: { at, by, template: template.id },
    draft: { ...draft, version: seen + 1, words: null, at, by },
  });
}

/** Whether a planned version can still be taken back: it is the newest, and it does not begin within two minutes. */
export const isCancellable = (versions: readonly SettingsVersion[], version: number, now: Date): boolean => {
  const [last] = planned(versions, now).toReversed();
  return (
    last !== undefined && last.settings.version === version && startOf(last) > now.getTime() + cancelMinutes * 60_000
  );
};

/** Takes a planned version back before it begins. Its words are kept. Refused as `wrong-status` when it is too late. */
export function cancelWording(
  versions: readonly SettingsVersion[],
  version: number,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<Cancellation> {
  if (!isCancellable(versions, version, now)) return refuse({ kind: 'wrong-status', status: 'begun' });
  return ok({ at: now.toISOString(), by: stampOf(actor) });
}
