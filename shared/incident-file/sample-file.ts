import { incidentColumns } from './columns.ts';

/** A text as a cell of a file. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A file with one incident of two adults and a child, as a beginning. Everybody in it is made up. */
export function sampleFile(): string {
  const people: Readonly<Record<string, string>>[] = [
    { person: 'adult' },
    { person: 'adult', forename: 'Sam', surname: 'Example', date_of_birth: '', sex: 'M', roles: 'alleged-abuser' },
    { person: 'child', forename: 'Robin', surname: 'Example', date_of_birth: '05/03/2017', sex: 'M' },
  ];
  const lines = people.map((own, at) =>
    incidentColumns.map(({ name, of, example = '' }) => {
      const shown =
        of === 'incident'
          ? at === 0 || name === 'police_reference'
          : of === 'adult'
            ? at === 0
            : of === 'child'
              ? at === 2
              : true;
      return own[name] ?? (shown ? example : '');
    }),
  );
  return `${[incidentColumns.map(({ name }) => name), ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
