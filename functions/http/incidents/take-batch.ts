import { limits } from '../../../shared/form/limits.ts';
import { comparableReference } from '../../../shared/incident/incident.ts';
import { type PoliceReport, separate } from '../../../shared/incident/report.ts';
import { tracesOf } from '../../../shared/incident/traces.ts';
import type { BatchResult } from '../../../shared/incident-file/batch.ts';
import {
  type FileRow,
  type ReadRows,
  reportOfRows,
  rowProblems,
} from '../../../shared/incident-file/report-of-rows.ts';
import { staffKnown } from '../kept-from-staff.ts';
import { type TakingDeps, type Telling, takeReport } from './take-report.ts';

/** So many incidents are saved at the same time: more only wait for each other. */
const atOnce = 12;
const mostProblems = 50;

type Told = { policeReference: string; rows: FileRow[] };
type Readable = { at: number; told: Told; read: Extract<ReadRows, { ok: true }>; keys: readonly string[] };

/**
 * Incidents that share a person or a home, which are taken one after the other so that each sees the one before. Each key
 * is looked at once, however many share it.
 */
export function together<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): T[][] {
  const leader = all.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let top = at;
    while (leader[top] !== undefined && leader[top] !== top) top = leader[top] ?? top;
    // Whoever asks next finds the way shortened.
    for (let next = at; next !== top; ) {
      const above = leader[next] ?? top;
      leader[next] = top;
      next = above;
    }
    return top;
  };
  const firstWith = new Map<string, number>();
  for (const [at, one] of all.entries()) {
    for (const key of keysOf(one)) {
      const other = firstWith.get(key);
      if (other === undefined) firstWith.set(key, at);
      else leader[leaderOf(at)] = leaderOf(other);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [at, one] of all.entries()) {
    const top = leaderOf(at);
    const group = groups.get(top);
    if (group) group.push(one);
    else groups.set(top, [one]);
  }
  return [...groups.values()];
}

/** Where an incident stands in the file, with its reference: of one that is far too long, its beginning. */
const aboutOf = ({ policeReference, rows }: Told) => ({
  policeReference: policeReference.slice(0, 2 * limits.identifier).toWellFormed(),
  row: rows[0]?.row ?? 0,
});

/**
 * Takes the incidents of a file: many at once, and those of one family in the order they happened. What is refused keeps
 * nothing else back, and the answer is in the order of the file.
 */
export async function takeBatch(deps: TakingDeps, told: readonly Told[], telling: Telling): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  const readable: Readable[] = [];
  const keysOf = (report: PoliceReport) => {
    const { facts, account } = separate(report);
    const keys = tracesOf(facts, { account }, deps.authority, deps.digest).map(({ key }) => key);
    return [...keys, `ref ${facts.force} ${comparableReference(facts.policeReference)}`];
  };
  for (const [at, one] of told.entries()) {
    const read = reportOfRows(one.rows);
    if (read.ok) readable.push({ at, told: one, read, keys: keysOf(read.report) });
    else {
      const problems = read.problems.slice(0, mostProblems);
      results[at] = { ...aboutOf(one), how: 'refused', problems };
    }
  }
  const untold = await deps.store.incidents.untold(
    deps.authority,
    readable.map(({ read }) => read.report),
  );
  const groups = together(readable, ({ keys }) => keys).map((group) =>
    group.toSorted((one, other) => Date.parse(one.read.report.occurredAt) - Date.parse(other.read.report.occurredAt)),
  );
  const staff = await staffKnown(deps);
  const work = groups.values();
  const takeNext = async () => {
    for (const group of work) {
      for (const { at, told: one, read } of group) {
        const about = aboutOf(one);
        const taken = await takeReport(deps, read.report, telling, { untold: untold.has(read.report), staff });
        if (taken.ok) {
          const { id, reference, restricted } = taken.value.incident;
          results[at] = {
            ...about,
            how: taken.value.how,
            incidentId: id,
            reference,
            ...(restricted && { restricted }),
          };
          continue;
        }
        const { refusal } = taken;
        const whole = { row: about.row, column: 'police_reference', code: refusal.kind };
        const problems = refusal.kind === 'invalid' ? rowProblems(refusal.problems, read.placeOf) : [whole];
        results[at] = { ...about, how: 'refused', problems: problems.slice(0, mostProblems) };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  return results;
}
