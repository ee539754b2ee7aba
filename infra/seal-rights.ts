/** The compartments, each with a key of its own in KMS. */
export const sealedCompartments = ['narrative', 'address', 'safe-contact', 'typed-late'] as const;
export type SealedCompartment = (typeof sealedCompartments)[number];

/** To open what is sealed (and to seal it), or to seal it alone. */
export type SealRight = 'opens' | 'seals';

/** What was typed too late is kept by every function for people, and shown again where it was typed. */
const typed = { 'typed-late': 'opens' } as const;

/**
 * Which function has to do with which compartment, for the stack that grants it and for the tests, in which each runs on
 * no more than it. What is not named has no right at all.
 */
export const sealRights = {
  // A letter is read there with a code, and what somebody typed too late is found again.
  entrance: { narrative: 'opens', ...typed },
  portal: { narrative: 'opens', address: 'seals', ...typed },
  // The rules that keep an address out of letters look for it there. No page of theirs shows it.
  desk: { narrative: 'opens', address: 'opens', ...typed },
  letters: { narrative: 'opens', address: 'opens', ...typed },
  handover: { narrative: 'opens', ...typed },
  intake: { narrative: 'opens', 'safe-contact': 'opens', ...typed },
  consultations: { narrative: 'opens', ...typed },
  triage: { narrative: 'opens', 'safe-contact': 'opens', ...typed },
  outcomes: { narrative: 'opens', 'safe-contact': 'opens', ...typed },
  schoolNotices: { narrative: 'opens', ...typed },
  people: { narrative: 'opens', ...typed },
  sealedAddress: { narrative: 'opens', address: 'opens', ...typed },
  looked: { narrative: 'opens', ...typed },
  retention: { narrative: 'opens', ...typed },
  // The rules that keep an address out of packs look for it there. No page of theirs shows it.
  disclosure: { narrative: 'opens', address: 'opens', 'safe-contact': 'opens', ...typed },
  print: { narrative: 'opens', ...typed },
  attachments: { narrative: 'opens', ...typed },
  api: { narrative: 'opens', address: 'seals', 'safe-contact': 'opens' },
  // A letter is held where somebody of its family lives, secret or not; no message says where that is.
  sendNotice: { narrative: 'opens', address: 'opens' },
  mailEvents: { narrative: 'opens' },
  // What becomes secret of an incident is taken out of the contact that was opened from it.
  sweep: { narrative: 'opens', address: 'seals' },
  scan: { narrative: 'opens' },
  // They read nothing that anybody told.
  schools: typed,
  checks: typed,
  wording: typed,
  operations: typed,
} as const satisfies Record<string, Partial<Record<SealedCompartment, SealRight>>>;
