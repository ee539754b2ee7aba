import { type Column, column, needed } from './column.ts';

/** What is told of the incident as a whole: on its first row, or on each alike. */
export const columnsOfIncident: readonly Column[] = [
  column(
    'police_reference',
    'incident',
    'text',
    'policeReference',
    'Your own reference. Rows with the same one are one incident, and stand together.',
    { ...needed, example: '22/4711/26' },
  ),
  column('force', 'incident', 'code', 'force', 'The code of your force.', { ...needed, example: 'severn-vale' }),
  column('occurred_at', 'incident', 'moment', 'occurredAt', 'When it began, in UK time.', {
    ...needed,
    example: '21/11/2026 22:40',
  }),
  column('occurred_until', 'incident', 'moment', 'occurredUntil', 'When it ended.', { example: '21/11/2026 23:10' }),
  column('reported_at', 'incident', 'moment', 'reportedAt', 'When it was reported.'),
  column('grade', 'incident', 'code', 'grade', '‘standard’, ‘medium’, ‘high’ or ‘not-graded’.', {
    ...needed,
    example: 'medium',
  }),
  column(
    'sentence',
    'incident',
    'text',
    'sentence',
    'A sentence that may be said to a school. No address, and nothing that gives one away.',
    { example: 'Police came to the home on Saturday night.' },
  ),
  column('narrative', 'incident', 'text', 'narrative', 'What happened. Only those in the triage read it.', {
    ...needed,
    example: 'A neighbour heard shouting, and said “stop”.',
  }),
  column(
    'place_kind',
    'incident',
    'code',
    'place.kind',
    '‘home’, ‘other-home’, ‘street’, ‘workplace’, ‘school’, ‘public-place’, ‘online’ or ‘other’.',
    { example: 'home' },
  ),
  column('place_address', 'incident', 'text', 'place.address', 'Where it was. It is kept with the narrative.', {
    example: '1 Example Street, Wyrecester',
  }),
  column('place_postcode', 'incident', 'text', 'place.postcode', 'Its postcode.', { example: 'WX1 1AA' }),
  column('place_uprn', 'incident', 'text', 'place.uprn', 'Its unique property reference number.'),
  column(
    'tool',
    'incident',
    'code',
    'tools.0.tool',
    'The tool that the risk was assessed with, such as ‘dash’ or ‘dara’.',
    { example: 'dash' },
  ),
  column('tool_version', 'incident', 'text', 'tools.0.version', 'Its version.', { example: '2009' }),
  column('tool_yes_count', 'incident', 'number', 'tools.0.yesCount', 'How many questions were answered yes.', {
    example: '9',
  }),
  column('tool_score', 'incident', 'number', 'tools.0.score', 'Its score, where it has one.'),
  column('tool_grade', 'incident', 'code', 'tools.0.grade', 'The grade that it gave.', { example: 'medium' }),
  column(
    'previous_notifications',
    'incident',
    'dates',
    'previous.notifications',
    'Days of earlier notifications, with semicolons between.',
    { example: '02/10/2026; 14/03/2026' },
  ),
  column('previous_maracs', 'incident', 'dates', 'previous.maracs', 'Days of conferences (MARAC) that heard them.'),
];
