import { reasonField } from '../../shared/letter/preflight/allowed-to-stay.ts';
import {
  type Finding,
  type FindingCode,
  type FoundMark,
  type FoundThing,
  needingReason,
} from '../../shared/letter/preflight/finding.ts';
import type { Problem } from '../../shared/result.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldError } from './problem-words.ts';

export const thingWords: Record<FoundThing, string> = {
  person: 'Person',
  place: 'Place',
  date: 'Date',
  identifier: 'Identifier',
  telephone: 'Telephone number',
  email: 'Email address',
  agency: 'Service',
  reference: 'Reference',
  wording: 'Wording',
};

/** Whose it is, in a word or two. */
export const markWords: Record<FoundMark, { name: string; colour: TagColour }> = {
  known: { name: 'Known to the recipient', colour: 'green' },
  'not-from-recipient': { name: 'Not from the recipient', colour: 'orange' },
  confidential: { name: 'Confidential', colour: 'red' },
  'another-family': { name: 'Another family', colour: 'red' },
  own: { name: 'The recipient’s or ours', colour: 'grey' },
};

/** What it is, and what would put it right; nothing to put right where it is fine. */
export const findingWords: Record<FindingCode, { what: string; change?: string }> = {
  'child-name': { what: 'The name of a child', change: 'Write the child’s initials instead, such as M.T.' },
  'child-name-unsure': {
    what: 'This may be the name of a child',
    change: 'If it is, write the child’s initials instead.',
  },
  'other-child': {
    what: 'Another child, whom the letter is not about',
    change: 'Take out what it says about that child.',
  },
  'other-child-unsure': {
    what: 'This may be the name of another child',
    change: 'If it is, take out what it says about that child.',
  },
  'another-family': {
    what: 'A child of another contact',
    change: 'Take it out, and check what else was copied from the other contact.',
  },
  'hidden-referrer': { what: 'Who told us', change: 'Take out whatever says who told us.' },
  'previous-name': {
    what: 'Another name, which may be one from before',
    change: 'Use the name that the person goes by, or leave them out.',
  },
  'adult-known': { what: 'An adult whom the recipient told us of' },
  'adult-unknown': {
    what: 'A person whom the recipient did not tell us of',
    change: 'Leave them out, or say what they are and not who.',
  },
  'adult-sensitive': {
    what: 'Health, convictions or immigration beside an adult’s name',
    change: 'Leave it out unless the recipient needs it to keep the child safe.',
  },
  'own-person': { what: 'Someone at the recipient’s organisation or at the council' },
  'secret-address': { what: 'An address that must be kept secret', change: 'Take it out.' },
  'secret-town': {
    what: 'The town of an address that must be kept secret',
    change: 'Take it out, unless it stands for something else.',
  },
  'address-at-risk': {
    what: 'A family’s address, where there is domestic abuse',
    change: 'Take it out: the recipient does not need it from us.',
  },
  'address-known': { what: 'An address that the recipient told us' },
  'postcode-unknown': { what: 'A postcode that the recipient did not tell us', change: 'Take it out if you can.' },
  'own-place': { what: 'A place of the recipient’s or of the council' },
  refuge: { what: 'A refuge, or what leads to one', change: 'Take it out.' },
  'protective-school': {
    what: 'A school that the child moved to for safety',
    change: 'Take it out, and write “school” instead.',
  },
  'school-known': { what: 'A school that the recipient told us of' },
  'birth-date': { what: 'A date of birth', change: 'Write the year only.' },
  'birth-day': { what: 'The day and month of somebody’s birth', change: 'Take it out, unless it is another date.' },
  'date-known': { what: 'A date in the record' },
  'date-unknown': { what: 'A date that is not in the record', change: 'Check it, or leave it out.' },
  'nhs-number': { what: 'An NHS number', change: 'Take it out.' },
  upn: { what: 'A unique pupil number', change: 'Take it out.' },
  'own-telephone': { what: 'A number of the recipient’s or of the council' },
  'secret-telephone': { what: 'A number that must be kept secret', change: 'Take it out.' },
  'family-telephone': { what: 'A number of the family’s', change: 'Take it out if you can.' },
  'telephone-unknown': { what: 'A number that we do not know', change: 'Check it, or leave it out.' },
  'own-email': { what: 'An email address of the recipient’s or of the council' },
  'secret-email': { what: 'An email address that must be kept secret', change: 'Take it out.' },
  'family-email': { what: 'An email address of the family’s', change: 'Take it out if you can.' },
  'email-unknown': { what: 'An email address that we do not know', change: 'Check it, or leave it out.' },
  'own-agency': { what: 'A service of the council’s, or one that it names in every letter' },
  'agency-known': { what: 'A service that the recipient told us of' },
  'agency-unknown': {
    what: 'A service that the recipient did not tell us of',
    change: 'Say what kind of service it is and not which, unless they need to know.',
  },
  'other-reference': {
    what: 'The reference of another contact',
    change: 'Take it out, and check what else was copied from the other contact.',
  },
  covert: {
    what: 'Words that could warn somebody of an enquiry, or tell of a conference that the recipient is not part of',
    change: 'Take them out.',
  },
  adoption: { what: 'Words about an adoption or an earlier identity', change: 'Take them out.' },
};

/** The problems of a form with reasons in words, each at its own box. */
export const reasonErrors = (problems: readonly Problem[], findings: readonly Finding[]): FieldError[] =>
  needingReason(findings).flatMap(({ id, shown }) => {
    const code = problems.find(({ field }) => field === reasonField(id))?.code;
    if (!code) return [];
    return [
      {
        id: reasonField(id),
        text:
          code === 'too-long'
            ? `Why “${shown}” may stay must be 1,000 characters or fewer`
            : `Enter why “${shown}” may stay in the letter`,
      },
    ];
  });
