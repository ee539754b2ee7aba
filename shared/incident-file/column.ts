/** How the text of a cell is read. */
export type CellKind = 'text' | 'code' | 'codes' | 'date' | 'dates' | 'moment' | 'yes-no' | 'flag' | 'number';

/**
 * One column of the file of incidents. `of`: what a row must tell of for the column to be filled in; what is of the
 * incident stands on its first row, or on each alike. `at`: where it goes in the report.
 */
export type Column = {
  name: string;
  of: 'incident' | 'person' | 'adult' | 'child';
  kind: CellKind;
  at: readonly string[];
  needed?: true;
  means: string;
  example?: string;
};

/** Makes a column from its parts. */
export const column = (
  name: string,
  of: Column['of'],
  kind: CellKind,
  at: string,
  means: string,
  more: { needed?: true; example?: string } = {},
): Column => ({ name, of, kind, at: at.split('.'), means, ...more });
/** A file without it is not taken. */
export const needed = { needed: true } as const;
