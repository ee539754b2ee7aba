import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { toLondon } from '../../../shared/time/london.ts';
import { levelInForce } from '../../../shared/triage/triage.ts';
import { dueAtLevel } from '../../../shared/triage-outcome/due.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { OutcomePage } from '../../../web/pages/triage-outcome/outcome.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import type { OutcomeOnFile } from './outcome-file.ts';

/** A form of the page that was not saved: which, what was typed, and what is wrong with it. */
export type NotWritten = { form: string; body: FormBody; errors?: readonly FieldError[]; conflict?: true };

type Said = {
  notWritten?: NotWritten | undefined;
  /** The line that is being changed. */
  line?: string | undefined;
  done?: string | undefined;
  notice?: string | undefined;
};

/** The record of an outcome: before it is begun, while it is written, and once it went out. */
export function outcomeShown(deps: IncidentDeps, vars: OpenedIncident['Variables'], file: OutcomeOnFile, said: Said) {
  const staff = staffOf(deps, vars);
  const due = toLondon(dueAtLevel(levelInForce(file.triage), staff.settings, staff.now));
  const settings = triageSettings(staff.settings);
  return <OutcomePage {...staff} {...file} triageSettings={settings} due={due} {...said} />;
}
