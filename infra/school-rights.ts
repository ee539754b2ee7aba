/** What the directory of schools may ask of the table: who at a school is told, its days, its roll, and the register. */
export const schoolRights = [
  { actions: ['GetItem', 'BatchGetItem', 'Query'], indexes: ['gsi1', 'gsi2'] },
  // Whoever is named at a school has an account, of the school's organisation, and is owed word of it.
  {
    actions: ['PutItem'],
    within: [
      'SESSION#*',
      'AUDIT#*',
      'SCHOOL#*',
      'SCHOOLREGISTER#*',
      'SCHOOLMAILBOX#*',
      'SCHOOLCALENDAR#*',
      'SCHOOLROLL#*',
      'SCHOOLUPLOAD#*',
      'PERSON#*',
      'LOGIN#*',
      'ORG#*',
      'ACCESS#*',
    ],
  },
  {
    actions: ['BatchWriteItem'],
    within: ['SCHOOLREGISTER#*', 'SCHOOLUPLOAD#*', 'SCHOOLROLL#*', 'SCHOOL#*'],
  },
] as const;
