import { cleaned } from '../../../shared/form/patterns.ts';
import { comparableReference } from '../../../shared/incident/incident.ts';
import { incidentColumns } from '../../../shared/incident-file/columns.ts';
import type { FileRow } from '../../../shared/incident-file/report-of-rows.ts';
import { csvLines } from '../csv-lines.ts';

/** More than a force has in a week of nights; what takes longer than a request may is sent in parts. */
const mostIncidents = 2_000;
const mostRows = 20_000;

/** Why a file as a whole is not taken. */
export type FileProblem = { code: string; params?: Record<string, string | number> };

/** The rows of each incident, in the order of the file. */
export type FileRead =
  | { ok: true; incidents: { policeReference: string; rows: FileRow[] }[] }
  | { ok: false; problem: FileProblem };

const refuse = (code: string, params?: FileProblem['params']): FileRead => ({
  ok: false,
  problem: { code, ...(params && { params }) },
});

/** Reads a file of incidents into the rows of each. A file that is not one of ours is refused as a whole. */
export function readIncidentFile(bytes: Uint8Array): FileRead {
  const read = csvLines(bytes);
  if (!read.ok) return refuse(read.code, read.params);
  const [head, ...lines] = read.lines;
  if (!head || lines.length === 0) return refuse('empty');
  const names = head.record.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const known = new Set(incidentColumns.map(({ name }) => name));
  const strange = names.find((name) => name !== '' && !known.has(name));
  if (strange !== undefined) return refuse('unknown-column', { column: strange.slice(0, 60) });
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined) return refuse('column-twice', { column: twice });
  const lacking = incidentColumns.find(({ name, needed }) => needed && !names.includes(name));
  if (lacking) return refuse('column-missing', { column: lacking.name });
  if (lines.length > mostRows) return refuse('too-many', { max: mostIncidents });

  const incidents = new Map<string, { policeReference: string; rows: FileRow[] }>();
  for (const { record, row } of lines) {
    const cells = Object.fromEntries(names.flatMap((name, at) => (name ? [[name, cleaned(record[at] ?? '')]] : [])));
    const policeReference = cells.police_reference ?? '';
    const told = comparableReference(policeReference);
    const key = told === '' ? `\u0000${row}` : told;
    const incident = incidents.get(key) ?? { policeReference, rows: [] };
    incident.rows.push({ row, cells });
    incidents.set(key, incident);
  }
  return incidents.size > mostIncidents
    ? refuse('too-many', { max: mostIncidents })
    : { ok: true, incidents: [...incidents.values()] };
}
