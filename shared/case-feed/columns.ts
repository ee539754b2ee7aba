import type { CellKind } from '../incident-file/column.ts';

/** One column of the case system's file. A file without a `needed` one is not taken. */
export type FeedColumn = { name: string; kind: CellKind; needed: boolean; means: string; example: string };

const column = (name: string, kind: CellKind, needed: boolean, example: string, means: string): FeedColumn => ({
  ...{ name, kind, needed, example, means },
});

/** Every column of the file, in the order of the sample. */
export const feedColumns = [
  column(
    'extracted_at',
    'moment',
    true,
    '2026-11-23T06:00:00Z',
    'When the case system made the file: the same in each row',
  ),
  column('case_id', 'text', true, 'C-10293', 'The child’s number in the case system: each once'),
  column('status', 'code', true, 'open', 'open, or closed for a child who is no longer open'),
  column('first_name', 'text', true, 'Kaya', 'The first name; empty for a child not yet named'),
  column('middle_names', 'text', false, 'Rose', 'Other first names'),
  column('family_name', 'text', true, 'Brennock', 'The family name'),
  column('other_names', 'text', false, 'Kay; Fenwright', 'Names they also go by or had before, with ; between'),
  column('date_of_birth', 'date', true, '14/03/2017', 'Empty for a child not yet born'),
  column('sex', 'code', false, 'f', 'f, m or u'),
  column('nhs_number', 'text', false, '', 'Ten figures'),
  column('upn', 'text', false, '', 'The unique pupil number'),
  column('postcode', 'text', false, 'WX14 7QB', 'Where the child lives; empty where that must not be known'),
  column('team', 'text', true, 'Safeguarding Team 3', 'Who works with the child, as it may be told to professionals'),
  column('reach', 'text', true, 'Duty desk, 01632 960411', 'How the team is reached, by role and never by name'),
  column(
    'worker_email',
    'text',
    true,
    'amira.haddad@wyrecestershire.example',
    'The allocated worker; empty while there is none',
  ),
  column('restricted', 'flag', true, 'no', 'yes or no'),
  column('owner_email', 'text', false, '', 'Who answers for a restricted record'),
  column('canary', 'flag', false, 'no', 'yes for a child who does not exist, by whom misuse is noticed'),
] as const satisfies readonly FeedColumn[];

export type FeedColumnName = (typeof feedColumns)[number]['name'];

/** A file of two children who do not exist, to show how one is made. */
export const sampleFeed = (): string => {
  const quoted = (text: string) => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const examples = feedColumns.map(({ name, example }) => ({ name, text: example }));
  const second: Record<string, string> = { case_id: 'C-10294', first_name: 'Idris', family_name: 'Vale' };
  return [
    examples.map(({ name }) => name),
    examples.map(({ text }) => text),
    examples.map(({ name, text }) => second[name] ?? text),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
};
