import { OrganisationKind } from '../../shared/agency.ts';
import { DisagreementResult } from '../../shared/disagreement/result.ts';
import type { Theme, ThemeKind } from '../../shared/disagreement/themes.ts';
import type { Settings } from '../../shared/settings.ts';
import { plainDateInWords } from '../../shared/time/words.ts';
import { themeWords } from './decision-words.ts';
import { reasonInWords, resultWords } from './disagreement-words.ts';
import { organisationKindWords } from './status-words.ts';

/** What each kind of theme counts: the title of its table and the head of its first column. */
export const themeKindWords: Record<ThemeKind, { title: string; column: string }> = {
  'referrer-saw': { title: 'The referrer saw it, and we did not', column: 'Example of need' },
  'council-saw': { title: 'We saw it, and the referrer did not', column: 'Example of need' },
  reason: { title: 'Reasons', column: 'Reason' },
  organisation: { title: 'Who disagreed', column: 'Kind of organisation' },
  stage: { title: 'How far they went', column: 'Step reached' },
  result: { title: 'Results', column: 'Result' },
  immediate: { title: 'Safety', column: 'What was said' },
  learning: { title: 'Learning', column: 'What was done' },
};

/** One theme in words; its code where these settings no longer have it. */
export function themeInWords({ kind, value }: Theme, settings: Settings): string {
  switch (kind) {
    case 'referrer-saw':
    case 'council-saw': {
      const level = settings.levels.find(({ descriptors }) => descriptors.some(({ code }) => code === value));
      const found = level?.descriptors.find(({ code }) => code === value);
      return level && found ? `Level ${level.number}, ${themeWords[found.theme].toLowerCase()}: ${found.text}` : value;
    }
    case 'reason':
      return reasonInWords(settings, value);
    case 'organisation': {
      const known = OrganisationKind.safeParse(value);
      return known.success ? organisationKindWords[known.data] : value;
    }
    case 'stage': {
      const stage = settings.escalation.find((candidate) => String(candidate.stage) === value);
      return stage ? `Step ${stage.stage + 1}: ${stage.name}` : `Step ${Number(value) + 1}`;
    }
    case 'result': {
      const known = DisagreementResult.safeParse(value);
      return known.success ? resultWords[known.data].name : value;
    }
    case 'immediate':
      return 'A child was said not to be safe meanwhile';
    case 'learning':
      return 'Marked as one to learn from';
  }
}

/** "November 2026", of `2026-11`. */
export const monthInWords = (month: string): string => plainDateInWords(`${month}-01`).replace(/^\d+ /, '');
