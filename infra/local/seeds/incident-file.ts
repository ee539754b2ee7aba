import { incidentColumns } from '../../../shared/incident-file/columns.ts';
import { localDate, toLondon } from '../../../shared/time/london.ts';
import type { FileLine, IncidentFamily } from './incident-family.ts';
import type { Random } from './random.ts';

/** An incident as lines of the police’s file, its own facts on the first. */
export type SeedIncident = { policeReference: string; lines: readonly FileLine[]; secrets: readonly string[] };

/** Domestic-abuse risk assessment of 27 questions (DASH 2009): how many were answered yes, by the grade police gave. */
const yesCounts = { standard: [0, 8], medium: [9, 13], high: [14, 24] } as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as police write it, in UK time. */
export function policeTime(at: Date): string {
  const { hour, minute } = toLondon(at);
  return `${localDate(at).split('-').toReversed().join('/')} ${two(hour)}:${two(minute)}`;
}

type Happened = { policeReference: string; at: Date; more?: FileLine };

/** What happened to a family at a moment. */
export function incidentOf(random: Random, family: IncidentFamily, happened: Happened): SeedIncident {
  const { home, adults, children, secrets } = family;
  const grade = random.pick(['standard', 'standard', 'medium', 'medium', 'high'] as const);
  const [least, most] = yesCounts[grade];
  const { policeReference, at, more = {} } = happened;
  const facts: FileLine = {
    force: 'severn-vale',
    occurred_at: policeTime(at),
    grade,
    sentence: 'Police came to a home where children live.',
    narrative: random.pick([
      'A neighbour heard shouting and glass breaking, and called.',
      'A call was cut off. Officers found the door off its hinge and the children on the stairs.',
      'She said that he had taken her telephone and stood in the doorway.',
    ]),
    ...home,
    tool: 'dash',
    tool_version: '2009',
    tool_yes_count: String(random.int(least, most)),
    tool_grade: grade,
    ...more,
  };
  const people = [...adults, ...children];
  const lines = people.map((person, place) => ({
    police_reference: policeReference,
    ...(place === 0 && facts),
    ...person,
  }));
  return { policeReference, lines, secrets };
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file that police send, as their system writes it. */
export function incidentFile(incidents: readonly SeedIncident[]): string {
  const names = incidentColumns.map(({ name }) => name);
  const rows = incidents.flatMap(({ lines }) => lines.map((line) => names.map((name) => cell(line[name] ?? ''))));
  return `${[names, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
