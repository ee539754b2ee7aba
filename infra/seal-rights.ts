/** The compartments, each with a key of its own in KMS. */
export const sealedCompartments = ['narrative', 'address', 'safe-contact'] as const;
export type SealedCompartment = (typeof sealedCompartments)[number];

/** To open what is sealed (and to seal it), or to seal it alone. */
export type SealRight = 'opens' | 'seals';

/**
 * Which function has to do with which compartment, for the stack that grants it and for the tests, in which each runs on
 * no more than it. What is not named has no right at all.
 */
export const sealRights = {
  // A letter is read there with a code, and what somebody typed too late is found again.
  entrance: { narrative: 'opens' },
  portal: { narrative: 'opens', address: 'seals' },
  // The rules that keep an address out of letters look for it there. No page of theirs shows it.
  desk: { narrative: 'opens', address: 'opens' },
  letters: { narrative: 'opens', address: 'opens' },
  handover: { narrative: 'opens' },
  intake: { narrative: 'opens', 'safe-contact': 'opens' },
  consultations: { narrative: 'opens' },
  triage: { narrative: 'opens', 'safe-contact': 'opens' },
  outcomes: { narrative: 'opens', 'safe-contact': 'opens' },
  schoolNotices: { narrative: 'opens' },
  people: { narrative: 'opens' },
  sealedAddress: { narrative: 'opens', address: 'opens' },
  looked: { narrative: 'opens' },
  print: { narrative: 'opens' },
  attachments: { narrative: 'opens' },
  api: { narrative: 'opens', address: 'seals', 'safe-contact': 'opens' },
  sendNotice: { narrative: 'opens' },
  mailEvents: { narrative: 'opens' },
  sweep: { narrative: 'opens' },
  scan: { narrative: 'opens' },
  // They read nothing that anybody told, and only keep what was typed too late for whoever signs in again.
  schools: { narrative: 'seals' },
  checks: { narrative: 'seals' },
  wording: { narrative: 'seals' },
} as const satisfies Record<string, Partial<Record<SealedCompartment, SealRight>>>;
