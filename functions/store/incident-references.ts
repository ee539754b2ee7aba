import { comparableReference, type IncidentFacts } from '../../shared/incident/incident.ts';
import { incidentKeys } from './incident-keys.ts';
import { readItems } from './read.ts';
import type { Table } from './table.ts';

/** What names an incident as the police know it. */
export type Told = Pick<IncidentFacts, 'force' | 'policeReference'>;

/** As many items as one round trip may ask for. */
const atOnce = 100;

/** Those of many reports whose police reference nobody has told of, in as few round trips as that takes. */
export async function untoldOf<R extends Told>(
  table: Table,
  authority: string,
  reports: readonly R[],
): Promise<Set<R>> {
  const asked = reports.map((report) => ({
    report,
    key: incidentKeys.policeReference(authority, report.force, comparableReference(report.policeReference)),
  }));
  const keys = [...new Map(asked.map(({ key }) => [key.pk, key])).values()];
  const told = new Set<unknown>();
  for (let at = 0; at < keys.length; at += atOnce) {
    const items = await readItems(table, keys.slice(at, at + atOnce));
    for (const item of items) if (item) told.add(item.pk);
  }
  return new Set(asked.filter(({ key }) => !told.has(key.pk)).map(({ report }) => report));
}
