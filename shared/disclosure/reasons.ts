import type { Disclosure } from './disclosure.ts';

type Asker = Disclosure['asker']['kind'];

/**
 * Why something is not given to whoever asks. `told`: what stands in the schedule of reasons, which says nothing of what
 * was kept back. `law`: by what. `askers`: whom alone it can be held against; anybody, when left out.
 */
export type Reason = { words: string; told: string; law: string; askers?: readonly Asker[] };

const forAnother: readonly Asker[] = ['parent', 'representative'];
const act = 'Data Protection Act 2018,';

/** The reasons for which the law lets what is held be kept back, as data. */
export const reasons = {
  'third-party': {
    words: 'About somebody else, who has not agreed, and it is not reasonable without that',
    told: 'It is about somebody else.',
    law: `${act} Schedule 2, paragraph 16`,
  },
  'not-about-them': {
    words: 'Not about this person',
    told: 'It is not about the person whom the request is about.',
    law: 'UK General Data Protection Regulation, article 15',
  },
  'serious-harm': {
    words: 'Social work data: giving it would be likely to do serious harm to somebody',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 3, Part 3`,
  },
  'not-expected': {
    words: 'Social work data: told in the belief that whoever asks would not be told, or not wanted to be',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 3, Part 3`,
    askers: forAnother,
  },
  'child-abuse': {
    words: 'Child abuse data: not in the best interests of the child',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 3, Part 5`,
    askers: forAnother,
  },
  crime: {
    words: 'It would be likely to prejudice the prevention or detection of crime',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 2, paragraph 2`,
  },
  privilege: {
    words: 'Legal advice, or made for a court case',
    told: 'It is legally privileged.',
    law: `${act} Schedule 2, paragraph 19`,
  },
  adoption: {
    words: 'Adoption records and reports',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 4`,
  },
  'court-report': {
    words: 'A report to a court in proceedings about a child',
    told: 'The law does not let us give this part.',
    law: `${act} Schedule 3, Part 3`,
  },
} as const satisfies Record<string, Reason>;
export type ReasonCode = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as [ReasonCode, ...ReasonCode[]];

/** The reasons that can be held against whoever asks. */
export const reasonsFor = (asker: Asker): ReasonCode[] =>
  reasonCodes.filter((code) => {
    const { askers }: Reason = reasons[code];
    return !askers || askers.includes(asker);
  });
