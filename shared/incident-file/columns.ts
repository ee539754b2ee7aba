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

const column = (
  name: string,
  of: Column['of'],
  kind: CellKind,
  at: string,
  means: string,
  more: { needed?: true; example?: string } = {},
): Column => ({ name, of, kind, at: at.split('.'), means, ...more });
const needed = { needed: true } as const;

/** Every column, in the order of the sample. A file may leave out any that is not needed, and order them as it likes. */
export const incidentColumns: readonly Column[] = [
  column(
    'police_reference',
    'incident',
    'text',
    'policeReference',
    'Your own reference. Rows with the same one are one incident, and stand together.',
    { ...needed, example: '22/4711/26' },
  ),
  column('person', 'person', 'code', 'person', '‘adult’ or ‘child’.', { ...needed, example: 'adult' }),
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
  column('forename', 'person', 'text', 'forename', 'First name.', { example: 'Alex' }),
  column('surname', 'person', 'text', 'surname', 'Last name. An adult needs one of the two.', { example: 'Example' }),
  column('other_names', 'person', 'text', 'otherNames', 'Other names they are known by.'),
  column('date_of_birth', 'person', 'date', 'birth', 'Empty where it is not known.', { example: '14/02/1991' }),
  column('sex', 'person', 'text', 'sex', '‘F’, ‘M’ or ‘U’.', { example: 'F' }),
  column(
    'roles',
    'adult',
    'codes',
    'roles',
    '‘victim’, ‘alleged-abuser’ or ‘other’; both, where each abuses the other.',
    { example: 'victim' },
  ),
  column(
    'relationship',
    'adult',
    'code',
    'relationship',
    'To the other adult: ‘current-partners’, ‘former-partners’, ‘family-members’, ‘child-to-parent’, ‘other’ or ‘not-known’.',
    { example: 'former-partners' },
  ),
  column(
    'relationship_to_children',
    'adult',
    'code',
    'relationshipToChildren',
    'To every child of the incident, such as ‘mother’, ‘father’ or ‘step-parent’.',
    { example: 'mother' },
  ),
  column('lives_there', 'adult', 'code', 'livesThere', '‘yes’, ‘no’, ‘sometimes’ or ‘not-known’.', { example: 'yes' }),
  column('pregnant', 'adult', 'yes-no', 'pregnant', '‘yes’, ‘no’ or ‘not-known’.', { example: 'no' }),
  column(
    'work',
    'adult',
    'codes',
    'work',
    'Work or a role near to children or agencies, such as ‘police’, ‘school’ or ‘health’.',
  ),
  column('work_place', 'adult', 'text', 'workPlace', 'Where they work.'),
  column(
    'safe_to_contact',
    'adult',
    'yes-no',
    'safeContact.safeToContact',
    'Whether it is safe to contact the victim. This and all below it about contact is sealed.',
    { example: 'yes' },
  ),
  column(
    'safe_how',
    'adult',
    'codes',
    'safeContact.safeHow',
    '‘phone’, ‘text-message’, ‘email’, ‘letter’, ‘in-person’, ‘through-you’ or ‘other’.',
    { example: 'phone' },
  ),
  column('safe_when', 'adult', 'text', 'safeContact.safeWhen', 'When it is safe.', { example: 'In school hours' }),
  column(
    'what_not_to_say',
    'adult',
    'text',
    'safeContact.whatNotToSay',
    'What must not be said, or left as a message.',
  ),
  column('phone', 'adult', 'text', 'safeContact.phone', 'The victim’s telephone.', { example: '01632 960001' }),
  column('other_phone', 'adult', 'text', 'safeContact.otherPhone', 'Another.'),
  column('email', 'adult', 'text', 'safeContact.email', 'The victim’s email address.'),
  column('address', 'adult', 'text', 'safeContact.address', 'Where the victim is now.'),
  column('postcode', 'adult', 'text', 'safeContact.postcode', 'Its postcode.'),
  column('refuge_name', 'adult', 'text', 'safeContact.refuge.name', 'The refuge, if they are in one.'),
  column('refuge_town', 'adult', 'text', 'safeContact.refuge.town', 'Its town.'),
  column('refuge_phone', 'adult', 'text', 'safeContact.refuge.phone', 'Its telephone.'),
  column(
    'expected_date',
    'child',
    'date',
    'expected',
    'Of a child not yet born: when they are expected. Leave date_of_birth empty.',
  ),
  column('nhs_number', 'child', 'text', 'nhsNumber', 'NHS number.'),
  column('upn', 'child', 'text', 'upn', 'Unique pupil number.'),
  column(
    'education',
    'child',
    'code',
    'education',
    '‘school’, ‘early-years’, ‘college’, ‘home-educated’, ‘not-on-roll’, ‘not-in-education’ or ‘not-known’.',
    { example: 'school' },
  ),
  column('school_name', 'child', 'text', 'schoolName', 'The school or setting.', { example: 'Oakfield Primary' }),
  column('school_urn', 'child', 'text', 'schoolUrn', 'Its number (URN).', { example: '900001' }),
  column(
    'school_confidential',
    'child',
    'flag',
    'schoolConfidential',
    '‘yes’ where the school must not become known, because the family has moved to be safe.',
    { example: 'no' },
  ),
  column('present', 'child', 'yes-no', 'present', 'Whether the child was there.', { example: 'yes' }),
  column('where', 'child', 'text', 'where', 'Where in or near the place.', { example: 'Upstairs' }),
  column('seen', 'child', 'yes-no', 'seen', 'Whether an officer saw the child.', { example: 'yes' }),
  column('spoken_to', 'child', 'yes-no', 'spokenTo', 'Whether an officer spoke to the child.', { example: 'yes' }),
  column('spoken_to_with', 'child', 'text', 'spokenToWith', 'Who was beside them.', { example: 'Grandmother' }),
  column('words', 'child', 'text', 'words', 'What the child said, in their own words.', {
    example: 'I put my hands over my ears.',
  }),
  column('injured', 'child', 'yes-no', 'injured', 'Whether the child was hurt.', { example: 'no' }),
  column('injuries', 'child', 'text', 'injuries', 'What injuries the child has.'),
  column(
    'limits_self_protection',
    'child',
    'yes-no',
    'limitsSelfProtection',
    'Whether a disability or need makes it harder for the child to keep safe.',
    { example: 'no' },
  ),
  column(
    'statuses',
    'child',
    'codes',
    'statuses',
    'What services hold: ‘looked-after’, ‘child-protection-plan’, ‘child-in-need-plan’, ‘family-help’, ‘early-help’, ‘young-carer’, ‘privately-fostered’ or ‘care-leaver’.',
  ),
];

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
