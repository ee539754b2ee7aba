import { comparableReference } from '../../../shared/incident/incident.ts';
import { incidentColumns } from '../../../shared/incident-file/columns.ts';
import type { FileRow } from '../../../shared/incident-file/report-of-rows.ts';
import { columnedLines, type FileProblem, refuseFile } from '../columned-lines.ts';

/** More than a force has in a week of nights; what takes longer than a request may is sent in parts. */
const mostIncidents = 2_000;
const mostRows = 20_000;

/** The rows of each incident, in the order of the file. */
export type FileRead =
  | { ok: true; incidents: { policeReference: string; rows: FileRow[] }[] }
  | { ok: false; problem: FileProblem };

/** Reads a file of incidents into the rows of each. A file that is not one of ours is refused as a whole. */
export function readIncidentFile(bytes: Uint8Array): FileRead {
  const read = columnedLines(bytes, incidentColumns);
  if (!read.ok) return read;
  if (read.lines.length > mostRows) return refuseFile('too-many', { max: mostIncidents });

  const incidents = new Map<string, { policeReference: string; rows: FileRow[] }>();
  for (const { row, cells } of read.lines) {
    const policeReference = cells.police_reference ?? '';
    const told = comparableReference(policeReference);
    const key = told === '' ? `\u0000${row}` : told;
    const incident = incidents.get(key) ?? { policeReference, rows: [] };
    incident.rows.push({ row, cells });
    incidents.set(key, incident);
  }
  return incidents.size > mostIncidents
    ? refuseFile('too-many', { max: mostIncidents })
    : { ok: true, incidents: [...incidents.values()] };
}
