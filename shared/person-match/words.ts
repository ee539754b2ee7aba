import type { Comparison } from './compare.ts';
import type { FieldComparison, FieldName, How } from './field-comparison.ts';
import type { Rung, Tier } from './ladder.ts';
import type { KeyKind } from './person-keys.ts';
import type { SearchTier } from './search-outcome.ts';

/** What each field is called. */
export const fieldNames: Readonly<Record<FieldName, string>> = {
  given: 'First names',
  family: 'Family name',
  birth: 'Date of birth',
  sex: 'Sex',
  nhsNumber: 'NHS number',
  upn: 'Unique pupil number',
  address: 'Address',
  school: 'School or setting',
};

const howWords: Readonly<Record<How, string>> = {
  same: 'The same',
  part: 'The same in part: one record has more of the name',
  form: 'Two forms of one name',
  near: 'Nearly the same spelling',
  sound: 'Sounds alike, spelled otherwise',
  some: 'One of several names is the same',
  swapped: 'The same, with first and family name changed over',
  'other-name': 'The same as another name of this person',
  year: 'The same day, a year apart',
  figure: 'The same but for one figure, or two changed over',
  fits: 'They fit, as far as the date is known',
  home: 'The same home',
  postcode: 'The same postcode',
  former: 'The same place, where one of them no longer lives',
  district: 'The same postcode district',
  differs: 'Different',
  missing: 'Not in both records',
  'not-valid': 'Not compared: one of the numbers is not valid',
  temporary: 'Not compared: one of the numbers is temporary',
};

const birthWords: Partial<Record<How, string>> = {
  swapped: 'The same, with day and month changed over',
  near: 'Less than six months apart',
};

/** What was found about one field, in words that a social worker reads. */
export const fieldWords = ({ field, how }: FieldComparison): string =>
  (field === 'birth' && birthWords[how]) || howWords[how];

/** What a pair is offered as. */
export const tierWords: Readonly<Record<Tier, string>> = {
  same: 'The same person, as far as records can say',
  likely: 'Likely the same person',
  possible: 'Possibly the same person',
  none: 'Not the same person, as far as records can say',
};

/** What a search comes to. */
export const searchWords: Readonly<Record<SearchTier, string>> = {
  same: 'One person fits in everything that matters',
  likely: 'One or more people are likely to be this person',
  possible: 'One or more people may be this person',
  'too-many': 'Too many people fit. Say more of this person',
  none: 'Nobody we know fits',
};

/** Why a pair is offered as what it is. */
export const rungWords: Readonly<Record<Rung, string>> = {
  'one-record': 'This is one record',
  'all-the-same': 'The names and the date of birth are the same, and so is the address or a number',
  'number-name-and-birth': 'A number, the first names and the date of birth are the same',
  number: 'A number is the same, but not everything beside it',
  'name-and-birth': 'The names agree, and the date of birth is the same',
  'sounds-alike': 'The names or the dates of birth agree roughly',
  'birth-near': 'The names agree, and the dates of birth are less than six months apart',
  'no-given-name': 'The family name, birth and address agree, and one record has no first name',
  'name-changed': 'The first names and date of birth agree, and the family name may have changed',
  'name-and-home': 'The names and the address agree, and a date of birth is missing',
  none: 'Too little agrees, or what matters differs',
};

/** What to do about a field that cannot differ for one person unless a record is wrong. */
export const againstWords: Partial<Record<FieldName, string>> = {
  nhsNumber: 'The NHS numbers differ: either these are two people, or one number is somebody else’s',
  upn: 'The unique pupil numbers differ: either these are two people, or one number is somebody else’s',
  sex: 'Sex is recorded differently: check before you link them',
};

/** What too many people share, so that a search must say more. */
export const overfullWords: Readonly<Record<KeyKind, string>> = {
  'nhs-number': 'this NHS number',
  upn: 'this unique pupil number',
  'birth-and-postcode': 'this date of birth and postcode',
  'name-and-postcode': 'this name and postcode',
  'name-and-birth': 'this name and date of birth',
  'birth-and-school': 'this date of birth and school',
  'names-and-year': 'these names and this year of birth',
  'names-and-district': 'these names and this postcode district',
  names: 'these names',
};

type Line = { field: string; words: string };
/** A comparison as it is read: why it is offered, what to look at first, and each field under what it comes to. */
export type Explained = {
  tier: string;
  why: string;
  against: string[];
} & Record<'agrees' | 'inPart' | 'differs' | 'missing', Line[]>;

/** A comparison in words, with the values of neither record in them. */
export function explained({ tier, rung, fields, against }: Comparison): Explained {
  const lines = (result: FieldComparison['result']) =>
    fields
      .filter((field) => field.result === result)
      .map((field) => ({ field: fieldNames[field.field], words: fieldWords(field) }));
  return {
    tier: tierWords[tier],
    why: rungWords[rung],
    against: against.flatMap((field) => againstWords[field] ?? []),
    agrees: lines('agrees'),
    inPart: lines('in-part'),
    differs: lines('differs'),
    missing: lines('missing'),
  };
}
