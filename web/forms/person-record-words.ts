import { sex } from '../../shared/codes/sex.ts';
import { ageAt } from '../../shared/person/age.ts';
import type { Birth } from '../../shared/person/birth.ts';
import { formatNhsNumber } from '../../shared/person/nhs-number.ts';
import type { PersonDetails } from '../../shared/person/person-record.ts';
import { formatPostcode } from '../../shared/person/postcode.ts';
import type { fieldNames } from '../../shared/person-match/words.ts';
import { localDate } from '../../shared/time/london.ts';
import { ageInWords } from './age-words.ts';
import { birthInWords } from './birth-words.ts';
import type { FieldProblem } from './problem-words.ts';

/** What somebody is called here: a child not yet named is one too. */
export function nameOf({ given, family, kind, birth }: PersonDetails): string {
  if (given || family) return [given, family].filter(Boolean).join(' ');
  if (birth.kind === 'expected') return 'Unborn child';
  return kind === 'child' ? 'Child without a name' : 'Adult without a name';
}

/** How old somebody is today. */
export const ageToday = (birth: Birth, now: Date): string => ageInWords(ageAt(birth, localDate(now)));

const none = 'Not told';

/** What a record says of each field that is compared, in words, under the name of the field. */
export function valuesOf(details: PersonDetails): Record<keyof typeof fieldNames, string> {
  const { given, family, otherNames, addresses, school } = details;
  const also = otherNames.length > 0 ? ` (also ${otherNames.join(', ')})` : '';
  return {
    given: given ? `${given}${also}` : none,
    family: family ?? none,
    birth: birthInWords(details.birth),
    sex: (details.sex && sex.labels.get(details.sex)) ?? none,
    nhsNumber: details.nhsNumber ? formatNhsNumber(details.nhsNumber) : none,
    upn: details.upn ?? none,
    address:
      addresses
        .map(({ lines, postcode, former }) =>
          [former && 'Formerly', lines, postcode && formatPostcode(postcode)].filter(Boolean).join(' '),
        )
        .join('; ') || none,
    school: school?.name ?? school?.urn ?? none,
  };
}

const name = (code: string): string => {
  if (code === 'wildcard') return 'Enter a name, without signs that stand for any letter';
  if (code === 'too-long') return 'The name must be 200 characters or fewer';
  return code === 'too-short' ? 'Enter at least two letters of the name' : 'Enter a name';
};

/** What a search says about each of its fields. */
export const searchProblems: FieldProblem = {
  given: name,
  family: (code) => {
    if (code === 'nothing') return 'Enter a name and something beside it, or a number';
    if (code === 'not-enough')
      return 'Enter one thing more: both names, or one with a date of birth or postcode, or a number';
    return name(code);
  },
  birth: (code) =>
    code === 'in-future'
      ? 'The date of birth must be today or earlier'
      : 'The date of birth must be a real date, such as 27 3 2016',
  postcode: () => 'Enter a postcode, or the first part of one, such as WR5 2NP or WR5',
  nhsNumber: () => 'This is not an NHS number: one figure at least is wrong. It has 10 figures, such as 943 476 5919',
  upn: () => 'This is not a unique pupil number: one sign at least is wrong. It has a letter and 12 figures',
};

/** What a form about two records says about each of its fields. */
export const aboutTwoProblems: FieldProblem = {
  reason: (code) => (code === 'too-big' ? 'The reason must be 500 characters or fewer' : 'Enter your reason'),
  told: () => 'Say that you have told whoever makes the letter, before you part the records',
};

/** What was done, said on the page after it. */
export const recordDone: Readonly<Record<string, string>> = {
  linked: 'The two records are one person’s now. You can part them again from this page.',
  'not-the-same': 'It is remembered that these are two people. They are not offered again unless a record changes.',
  'marker-set': 'The warning stands on every page about this person until somebody ends it.',
  'marker-kept': 'The warning stays, until the day that you gave.',
  'marker-ended': 'The warning has ended. It stays in the record’s past.',
  related: 'How they are related is kept with both.',
  parted: 'The records are parted. Both are as they were before they were linked.',
  proposed: 'The merge is proposed. Nothing has changed yet: a colleague must confirm it.',
  dropped: 'The merge was not made. Both people stay as they are.',
  merged: 'The two people are one now. It can be undone from this page for 30 days.',
};
