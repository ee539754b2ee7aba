import type { Choice } from '../settings/codes.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import type { TriageAgency } from './triage-agency.ts';

/** One value that may be recorded for an agency. `primary`: for social care, it can be the one outcome of a child. */
export type AllowedValue = Pick<Choice, 'code' | 'words' | 'needsText'> & { primary: boolean };

/**
 * What may be recorded for an agency: its list in the settings, or for social care the outcome codes that can be decided.
 * What is kept on a separate record, such as an allegation, cannot be recorded here.
 */
export function allowedValues(agency: TriageAgency, settings: Settings): AllowedValue[] {
  if (agency === 'childrens-social-care') {
    return settings.outcomes
      .filter(({ decidable, restricted }) => decidable && !restricted)
      .map(({ code, label, primary }) => ({ code, words: label, needsText: false, primary }));
  }
  const found = triageSettings(settings).agencies.find((candidate) => candidate.agency === agency);
  return (found?.values ?? []).map(({ code, words, needsText }) => ({ code, words, needsText, primary: false }));
}
