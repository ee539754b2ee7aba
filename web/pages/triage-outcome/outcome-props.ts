import type { Incident } from '../../../shared/incident/incident.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { LondonTime } from '../../../shared/time/london.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import type { IssuedOutcome, OutcomeDraft, TriageOutcome } from '../../../shared/triage-outcome/outcome.ts';
import type { FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';

type NotWritten = {
  form: string;
  body: Record<string, string | string[]>;
  errors?: readonly FieldError[];
  conflict?: true;
};

/** All that the page of an outcome shows. */
export type OutcomeProps = Staff & {
  incident: Incident;
  triage: Triage;
  outcomes: readonly TriageOutcome[];
  draft: OutcomeDraft | undefined;
  inForce: IssuedOutcome | undefined;
  copies: readonly AgencyCopy[];
  notices: readonly Notice[];
  triageSettings: DomesticAbuse;
  /** By when, at this level, what is decided is usually to be done. */
  due: LondonTime;
  /** A form that was not saved, with what was typed in it. */
  notWritten?: NotWritten | undefined;
  /** The line that is being changed. */
  line?: string | undefined;
  done?: string | undefined;
  notice?: string | undefined;
};

/** What one form of the page shows: what was typed in it and not saved, before what it had. */
export function formOf({ notWritten }: Pick<OutcomeProps, 'notWritten'>, form: string, version: number) {
  const own = notWritten?.form === form ? notWritten : undefined;
  const text = (name: string): string | undefined => {
    const value = own?.body[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const seen = text('seen');
  return {
    errors: own?.errors ?? [],
    /** Whether this form is the one that was not saved. */
    own: own !== undefined,
    typed: (name: string, had = ''): string => (own ? (text(name) ?? '') : had),
    // After somebody else was quicker, what is sent again is sent over what is shown now.
    seen: own && !own.conflict && seen !== undefined && /^\d{1,6}$/.test(seen) ? Number(seen) : version,
  };
}

/** A date in three boxes, as typed or as it was. */
export function dateOf(typed: (name: string, had?: string) => string, name: string, had: LondonTime) {
  return {
    day: typed(`${name}-day`, String(had.day)),
    month: typed(`${name}-month`, String(had.month)),
    year: typed(`${name}-year`, String(had.year)),
  };
}
