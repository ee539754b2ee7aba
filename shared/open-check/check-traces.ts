import { nameWords, weightyWords } from '../person/name-words.ts';
import type { PersonDetails } from '../person/person-record.ts';
import type { AskedAfter } from './open-check.ts';

/** More of a family name is not looked at. */
const mostWords = 3;

type Traced = Pick<AskedAfter, 'nhsNumber' | 'upn'> & {
  given: string;
  family: string;
  dateOfBirth?: string | undefined;
};

const plain = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/**
 * By what a check is found again on the record of the child it was about: a number, or the first name with a part of the
 * family name and the day of birth. How many there are follows from what was typed, and from nothing that was found.
 */
export function checkTraces({ given, family, dateOfBirth, nhsNumber, upn }: Traced): string[] {
  const [first] = weightyWords(nameWords(given));
  const last = weightyWords(nameWords(family)).slice(0, mostWords);
  const named = first && dateOfBirth ? last.map((word) => `name ${first} ${word} ${dateOfBirth}`) : [];
  return [
    ...new Set([...named, ...(nhsNumber ? [`nhs ${plain(nhsNumber)}`] : []), ...(upn ? [`upn ${plain(upn)}`] : [])]),
  ];
}

/** The same of somebody whom we know. */
export const tracesOfPerson = ({ given = '', family = '', birth, nhsNumber, upn }: PersonDetails): string[] =>
  checkTraces({ given, family, nhsNumber, upn, ...(birth.kind === 'exact' && { dateOfBirth: birth.date }) });
