/** What must hold at the end of every run, by the name under which it is counted. */
export const invariants = {
  I1: 'what was acknowledged is stored',
  I2: 'what was asked for once is stored once',
  I3: 'each outcome has exactly the letters that it was to have, and each record its messages',
  I4: 'the mail service took each message once, or none and a person knows',
  I5: 'states went only where they may go next',
  I6: 'a record’s version is the number of its accepted writes, and of the entries that made them',
  I7: 'every chain of the audit verifies, and whoever was shown a record is in one',
  I8: 'nothing is open for longer than it may be',
  I9: 'messages are delivered, come back, refused, held, ended or open, and none is anything else',
  I10: 'a draft keeps every word that was acknowledged',
} as const;
export type Invariant = keyof typeof invariants;

export const invariantNames = Object.keys(invariants).filter((name): name is Invariant =>
  Object.hasOwn(invariants, name),
);

/** How much was looked at for each invariant; one that is not named was not looked at in this run. */
export type LookedAt = Partial<Record<Invariant, number>>;
