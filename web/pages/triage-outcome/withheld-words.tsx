import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';

type Said = { outcome: Pick<IssuedOutcome, 'withheld'>; field: string; text: string };

/** A text of an outcome by the name of its field, or that it is withheld: what gives away what is sealed is for nobody. */
export const shown = (outcome: Said['outcome'], field: string, text: string): string =>
  outcome.withheld.includes(field) ? 'Withheld: it would give away what is sealed now' : text;

/** The same as it was written, with its lines. */
export const AsWritten = ({ outcome, field, text }: Said) => (
  <span class="app-as-written">{shown(outcome, field, text)}</span>
);
