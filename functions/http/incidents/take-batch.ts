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
import { type TakingDeps, type Telling, takeReport } from './take-report.ts';

/** So many incidents are saved at the same time: more only wait for each other. */
const atOnce = 12;
const mostProblems = 50;

type Told = { policeReference: string; rows: FileRow[] };
type Readable = { at: number; told: Told; read: Extract<ReadRows, { ok: true }>; keys: readonly string[] };

/** Incidents that share a person or a home, which are taken one after the other so that each sees the one before. */
function together(readable: readonly Readable[]): Readable[][] {
  const groupOf = new Map<string, Readable[]>();
  for (const one of readable) {
    const { keys } = one;
    const groups = new Set(
      keys.flatMap((key) => groupOf.get(key) ?? []).map((other) => groupOf.get(`#${other.at}`) ?? []),
    );
    const group = [...groups].flat().concat(one);
    for (const key of [...keys, `#${one.at}`]) groupOf.set(key, group);
    for (const other of group) {
      groupOf.set(`#${other.at}`, group);
      for (const key of other.keys) groupOf.set(key, group);
    }
  }
  return [...new Set(groupOf.values())];
}

const first = ({ rows }: Told): number => rows[0]?.row ?? 0;

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
      results[at] = { policeReference: one.policeReference, row: first(one), how: 'refused', problems };
    }
  }
  const untold = await deps.store.incidents.untold(
    deps.authority,
    readable.map(({ read }) => read.report),
  );
  const groups = together(readable).map((group) =>
    group.toSorted((one, other) => Date.parse(one.read.report.occurredAt) - Date.parse(other.read.report.occurredAt)),
  );
  const work = groups.values();
  const takeNext = async () => {
    for (const group of work) {
      for (const { at, told: one, read } of group) {
        const about = { policeReference: one.policeReference, row: first(one) };
        const taken = await takeReport(deps, read.report, telling, { untold: untold.has(read.report) });
        if (taken.ok) {
          const { id, reference } = taken.value.incident;
          results[at] = { ...about, how: taken.value.how, incidentId: id, reference };
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
