/** Where addresses that must not become known lie, and nothing else. */
export const sealedPartitions = 'SEALED#*';

/** How much somebody at the front door looks at, and what of it a manager is to ask about. */
export const counting = [
  { actions: ['UpdateItem'], within: ['LOOKS#*'] },
  { actions: ['PutItem'], within: ['UNUSUALLOOK#*'] },
] as const;

/** That a contact is still there, for whoever adds to what lies beside it. */
export const contactThere = { actions: ['ConditionCheckItem'], within: ['CONTACT#*'] } as const;
