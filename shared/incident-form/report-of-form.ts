import { PoliceReport } from '../incident/report.ts';
import { readCell } from '../incident-file/read-cell.ts';
import type { Problem } from '../result.ts';
import type { CalendarDate } from '../time/dates.ts';
import { onlyGiven } from './child-facts.ts';
import { type FormIds, schemaProblems } from './control-of.ts';
import { peopleIn } from './form-people.ts';
import { type FormReader, formReader, type Typed } from './form-reader.ts';
import { adultIn, childIn } from './person-in-form.ts';
import { toolIn } from './tool-in-form.ts';

/** The report that a form makes, or what is wrong with it; and under which ids its people stand in the form. */
export type FormRead =
  | { ok: true; report: PoliceReport; ids: FormIds }
  | { ok: false; problems: Problem[]; ids: FormIds };

/** Days one to a line, or with semicolons between. */
function daysIn({ text, problems }: FormReader, name: string): string[] {
  const told = text(name);
  if (told === undefined) return [];
  const read = readCell(told.replaceAll('\n', ';'), 'dates');
  if ('value' in read && Array.isArray(read.value)) return read.value.map(String);
  problems.push({ field: name, code: 'not-a-date' });
  return [];
}

/** Reads the whole form of one incident. Everything that is wrong with it is found at once, each beside its control. */
export function reportOfForm(typed: Typed, today: CalendarDate): FormRead {
  const ids = peopleIn(typed);
  const reader = formReader(typed);
  const { text } = reader;
  const tool = toolIn(reader);
  const told = onlyGiven({
    force: text('force'),
    policeReference: text('policeReference'),
    occurredAt: reader.moment('occurredAt'),
    occurredUntil: reader.moment('occurredUntil'),
    reportedAt: reader.moment('reportedAt'),
    grade: text('grade'),
    sentence: text('sentence'),
    narrative: text('narrative'),
    place: onlyGiven({ kind: text('place-kind'), address: text('place-address'), postcode: text('place-postcode') }),
    adults: ids.adults.map((id) => adultIn(reader, id, { children: ids.children, today })),
    children: ids.children.map((id) => childIn(reader, id, today)),
    tools: tool ? [tool] : [],
    previous: {
      notifications: daysIn(reader, 'notifications').map((on) => ({ on })),
      maracs: daysIn(reader, 'maracs'),
    },
  });
  const parsed = PoliceReport.safeParse(told);
  if (parsed.success && reader.problems.length === 0) return { ok: true, report: parsed.data, ids };
  const unread = new Set(reader.problems.map(({ field }) => field));
  const isUnread = (field: string) =>
    unread.has(field) || unread.has(field.replace(/-day$/, '-time')) || unread.has(field.replace(/-day$/, '-age'));
  const found = schemaProblems(parsed.error?.issues ?? [], told, ids).filter(({ field }) => !isUnread(field));
  return { ok: false, ids, problems: [...reader.problems, ...found] };
}
