import type * as z from 'zod';
import type { RatingSetting } from './settings/clocks.ts';
import type { ClockCode, LevelNumber, OutcomeCode, Rating } from './settings/codes.ts';
import { incoherences } from './settings/coherence.ts';
import type { ContactPoint } from './settings/contacts.ts';
import type { Level } from './settings/levels.ts';
import type { Outcome } from './settings/outcomes.ts';
import { SettingsShape } from './settings/shape.ts';
import type { LetterTemplate } from './settings/wording.ts';
import type { ClockPolicy } from './time/clock-policy.ts';
import { openingAt } from './time/working-time.ts';

/**
 * All that one authority decides for itself, as one version of data. Every record keeps the version that it was made
 * under, so a version that was once in force is never changed: a change is a new version.
 */
export const Settings = SettingsShape.superRefine((settings, context) => {
  for (const { path, message } of incoherences(settings)) context.addIssue({ code: 'custom', path, message });
});
export type Settings = z.infer<typeof Settings>;
/** A version of settings as it is written down, before it is parsed. */
export type SettingsData = z.input<typeof Settings>;

/** A record names a code that the version it was made under does not hold. It is a fault: nobody typed it. */
export type UnknownCode = Error & { name: 'UnknownCode'; list: string; code: string; version: number };

const unknownCode = (settings: Settings, list: string, code: string | number): UnknownCode =>
  Object.assign(new Error(`${settings.authority} version ${settings.version} has no ${list} ${code}`), {
    name: 'UnknownCode' as const,
    list,
    code: String(code),
    version: settings.version,
  });

export const isUnknownCode = (error: unknown): error is UnknownCode =>
  error instanceof Error && error.name === 'UnknownCode';

const known = <T>(found: T | undefined, settings: Settings, list: string, code: string | number): T => {
  if (found === undefined) throw unknownCode(settings, list, code);
  return found;
};

/** The level of need with this number. Throws `UnknownCode`. */
export const levelOf = (settings: Settings, level: LevelNumber): Level =>
  known(
    settings.levels.find((candidate) => candidate.number === level),
    settings,
    'level',
    level,
  );

/** The outcome with this code. Throws `UnknownCode`. */
export const outcomeOf = (settings: Settings, code: OutcomeCode): Outcome =>
  known(
    settings.outcomes.find((outcome) => outcome.code === code),
    settings,
    'outcome',
    code,
  );

/** The clock with this code. Throws `UnknownCode`. */
export const clockPolicy = (settings: Settings, code: ClockCode): ClockPolicy =>
  known(
    settings.clocks.find((clock) => clock.code === code),
    settings,
    'clock',
    code,
  );

/** The rating with this code, with its words and its clock. Throws `UnknownCode`. */
export const ratingOf = (settings: Settings, code: Rating): RatingSetting =>
  known(
    settings.ratings.find((rating) => rating.code === code),
    settings,
    'rating',
    code,
  );

/** The wording of this outcome's letter, or null where the outcome sends none. Throws `UnknownCode`. */
export const letterTemplateOf = (settings: Settings, code: OutcomeCode): LetterTemplate | null => {
  const { letterTemplate } = outcomeOf(settings, code);
  if (letterTemplate === null) return null;
  const template = settings.wording.letters.find((letter) => letter.key === letterTemplate);
  return known(template, settings, 'letter', letterTemplate);
};

/** The version that a record was made under. Throws if it is not among them: a version is never thrown away. */
export const settingsOfVersion = (versions: readonly Settings[], version: number): Settings => {
  const found = versions.find((settings) => settings.version === version);
  if (!found) throw new Error(`no settings version ${version}`);
  return found;
};

/** The version in force: of those that have begun, the one with the highest number. Throws if none has begun. */
export const settingsInForce = (versions: readonly Settings[], now: Date): Settings => {
  const begun = versions.filter((settings) => Date.parse(settings.effectiveFrom) <= now.getTime());
  const newest = begun.toSorted((one, other) => other.version - one.version)[0];
  if (!newest) throw new Error(`no settings were in force at ${now.toISOString()}`);
  return newest;
};

/**
 * Who answers the telephone at a moment: the front door until it closes, and otherwise the emergency duty team until
 * the front door opens.
 */
export const contactNumberNow = (
  settings: Settings,
  now: Date,
): { team: 'front-door' | 'emergency-duty'; contact: ContactPoint; until: Date } => {
  const { calendar, contacts } = settings;
  const opening = openingAt(calendar, now);
  return opening.open
    ? { team: 'front-door', contact: contacts.frontDoor, until: opening.closesAt }
    : { team: 'emergency-duty', contact: contacts.emergencyDutyTeam, until: opening.opensAt };
};
