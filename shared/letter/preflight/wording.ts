import type { Settings } from '../../settings.ts';
import { squeeze } from './folded-text.ts';

/** What the council's own words are, so that they are not taken for somebody's. */
export type Wording = {
  /** Words that it writes in small letters, one by one. */
  words: ReadonlySet<string>;
  /** Names of services, laws and guidance that it writes with capitals: two words or more, squeezed. */
  phrases: readonly string[];
  /** Whether a text is one of its wordings, with whatever was put in for a placeholder. */
  isWording: (text: string) => boolean;
};

export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Two or more words with capitals in a row, little words between them left out of the count. No word of a name has
 * more letters than that: without an end the search would take hours over a long text without spaces.
 */
export const capitalised =
  /\p{Lu}[\p{L}\p{N}’'&-]{0,40}\p{Ll}[\p{L}’'-]{0,40}(?:\s+(?:(?:of|the|and|for|to|in|at)\s+)*\p{Lu}[\p{L}\p{N}’'&-]{0,40}\p{Ll}[\p{L}’'-]{0,40})+/gu;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function wordingOf(settings: Settings): Wording {
  const { wording, outcomes, legalBases, levels, escalation, contacts, guidance, teams } = settings;
  const printed = textsIn([wording.letters, wording.worryGrows, wording.feedback, wording.audiences]);
  const all = [
    ...printed,
    ...textsIn([outcomes, legalBases, levels, escalation, contacts, guidance, teams]),
    settings.councilName,
    settings.serviceName,
    settings.formName,
  ];
  const patterns = printed
    // A line that is nearly all placeholder would take any text for the council's.
    .filter((line) => line.includes('{') && line.replace(/\{[^{}]*\}/g, '').length >= 15)
    .map(
      (line) =>
        new RegExp(
          `^${line
            .split(/\{[^{}]*\}/)
            .map(escaped)
            .join('.{0,120}')}$`,
          'su',
        ),
    );
  const plain = new Set(printed);
  const small = all.flatMap((text) => text.match(/(?<![\p{L}’'])\p{Ll}{3,}(?![\p{L}])/gu) ?? []);
  const phrases = all.flatMap((text) => text.match(capitalised) ?? []).map(squeeze);
  return {
    words: new Set(small),
    phrases: [...new Set(phrases)].filter((phrase) => phrase.length >= 5),
    isWording: (text) => plain.has(text) || patterns.some((pattern) => pattern.test(text)),
  };
}

const made = new WeakMap<Settings, Wording>();

/** The wording of one version of settings, which is made once: versions never change. */
export function wordingIn(settings: Settings): Wording {
  const found = made.get(settings) ?? wordingOf(settings);
  made.set(settings, found);
  return found;
}
