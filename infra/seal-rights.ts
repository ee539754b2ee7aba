/** To open what is sealed (and to seal it), or to seal it alone. */
export type SealRight = 'opens' | 'seals';

/**
 * Which function has to do with which compartment, for the stack that grants it and for the tests, in which each runs on
 * no more than it. What is not named has no right at all.
 */
export const sealRights = {
  portal: { narrative: 'opens' },
  desk: { narrative: 'opens' },
  letters: { narrative: 'opens' },
  handover: { narrative: 'opens' },
  consultations: { narrative: 'opens' },
  triage: { narrative: 'opens' },
  schoolNotices: { narrative: 'opens' },
  people: { narrative: 'opens' },
  sealedAddress: { narrative: 'opens' },
  print: { narrative: 'opens' },
  attachments: { narrative: 'opens' },
  api: { narrative: 'opens' },
  sendNotice: { narrative: 'opens' },
  sweep: { narrative: 'opens' },
  scan: { narrative: 'opens' },
  entrance: {},
  intake: {},
  outcomes: {},
  schools: {},
  checks: {},
  looked: {},
  wording: {},
  mailEvents: {},
} as const satisfies Record<string, Partial<Record<'narrative' | 'address', SealRight>>>;
