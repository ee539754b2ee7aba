import { invariantTable } from '../invariant-table.ts';
import type { SubmissionsRun } from './run-submissions.ts';

/** The counts of a run for a person to read, and the verdict in its last line. */
export function reportSubmissions(run: SubmissionsRun): string {
  const { killed, findings } = run;
  const counted = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const row = (name: string, count: number) => `  ${name.padEnd(58)}${String(count).padStart(8)}`;
  return [
    row('requests that were made', run.requests),
    row('of them with an answer that was lost, or a failure', run.unknown),
    row('kills of a worker with SIGKILL', killed.worker),
    row('of them at a named point of a write', killed.atPoint),
    row('kills of the store with SIGKILL', killed.store),
    row('submissions begun', run.submissions),
    row('submissions that were acknowledged', run.acknowledged),
    row('contacts that are stored', run.stored),
    '',
    invariantTable(findings, run.lookedAt),
    '',
    ...findings.slice(0, 30).map(({ invariant, kind, about, what }) => `  ${invariant} ${kind}: ${what} (${about})`),
    `Seed ${run.seed}: ${run.submissions} submissions, ${killed.worker} kills of a worker and ${killed.store} of the store, ` +
      `${counted('lost')} lost, ${counted('doubled')} twice, ${counted('broken')} broken, in ${Math.round(run.tookMs / 1000)} s`,
  ].join('\n');
}
