/** What a function may ask of the table. There is no scan to ask for. */
export type TableRights = readonly {
  actions: readonly (
    | 'GetItem'
    | 'BatchGetItem'
    | 'Query'
    | 'PutItem'
    | 'BatchWriteItem'
    | 'UpdateItem'
    | 'DeleteItem'
  )[];
  /** Beginnings of partition keys, each with a star at its end; all partitions, when left out. */
  within?: readonly string[];
  indexes?: readonly ('gsi1' | 'gsi2' | 'gsi3')[];
}[];

const counting = { actions: ['UpdateItem'], within: ['RATE#*'] } as const;

/** Written out for each function, for the stack that grants it and for the tests that run on no more than it. */
export const tableRights = {
  web: [
    { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], indexes: ['gsi1', 'gsi2', 'gsi3'] },
    { actions: ['BatchWriteItem'], within: ['ACCESS#*', 'CONTACT#*'] },
    { actions: ['DeleteItem'], within: ['SESSION#*', 'DRAFT#*'] },
    counting,
  ],
  api: [
    { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], indexes: ['gsi2'] },
    { actions: ['BatchWriteItem'], within: ['ACCESS#*'] },
    counting,
  ],
  print: [
    { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] },
    { actions: ['BatchWriteItem'], within: ['ACCESS#*', 'CONTACT#*'] },
  ],
  sendNotice: [{ actions: ['GetItem', 'Query', 'PutItem'] }],
  mailEvents: [{ actions: ['GetItem', 'PutItem'] }],
  sweep: [{ actions: ['GetItem', 'Query', 'PutItem'], indexes: ['gsi1', 'gsi2', 'gsi3'] }],
  attachments: [
    { actions: ['GetItem', 'BatchGetItem', 'PutItem'] },
    { actions: ['BatchWriteItem'], within: ['ACCESS#*', 'CONTACT#*'] },
    counting,
  ],
  scan: [{ actions: ['GetItem', 'PutItem'] }],
} as const satisfies Record<string, TableRights>;
