import type { Role } from '../actor.ts';

/** The fixed words of every outcome letter. What an authority words for itself is in its settings. */
export const headings = {
  decisionAbout: 'Our decision about',
  why: 'Why we decided this',
  next: 'What happens next',
  asks: 'What we ask of you',
  worry: 'If your worry grows',
  disagree: 'If you disagree',
  handling: 'How to handle this letter',
  decidedBy: 'Who decided, and under which rules',
  feedback: 'Tell us about this letter',
  replaces: 'This letter replaces an earlier one',
} as const;

export const terms = {
  reference: 'Reference',
  date: 'Date',
  from: 'From',
  to: 'To',
  child: 'Child',
  children: 'Children',
  received: 'We received your concern',
  acknowledged: 'We acknowledged it',
  openedAgain: 'We opened it again',
  decided: 'We decided',
  inTime: 'Our time limit',
  decision: 'Decision',
  level: 'Level of need',
  suggested: 'Level that you suggested',
  suggestedFirst: 'Level that you suggested with your concern',
  legalBasis: 'Legal basis',
  decidedBy: 'Decided by',
  authorisedBy: 'Authorised by',
  guidance: 'Guidance',
} as const;

export const roleWords: Record<Role, string> = {
  referrer: 'Referrer',
  'safeguarding-lead': 'Safeguarding lead',
  officer: 'Contact officer',
  'social-worker': 'Social worker',
  manager: 'Team manager',
  'edt-worker': 'Emergency duty worker',
  auditor: 'Auditor',
  admin: 'Administrator',
};

/** What stands below every rendering, so that two copies can be compared without comparing their words. */
export const letterMark = ({
  reference,
  edition,
  hash,
}: {
  reference: string;
  edition: number;
  hash: string;
}): string => `Letter ${edition} about ${reference}. Fingerprint (SHA-256): ${hash}`;
