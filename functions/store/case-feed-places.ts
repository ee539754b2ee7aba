import type { OpenChild } from '../../shared/case-feed/open-child.ts';
import type { AskedAfter } from '../../shared/open-check/open-check.ts';
import { addMonths } from '../../shared/time/dates.ts';
import type { Key } from './keys.ts';
import { openCheckKeys } from './open-check-keys.ts';

type Digest = (text: string) => string;

/** A date of birth may be told half a year off. */
const monthsOff = 6;
/** As many places as every check looks in: 13 months, a year either way, day and month swapped, no date, two numbers. */
const mostPlaces = 19;
/** Figures of a number's digest that name its place: 256 places, and each says nothing of the number. */
const figures = 2;

const monthPlace = (month: string, authority: string, digest: Digest): string =>
  digest(`case-feed|${authority}|born|${month}`);
const numberPlace = (number: string, authority: string, digest: Digest): string =>
  digest(`case-feed|${authority}|number|${number}`).slice(0, figures);

const numbersOf = ({ nhsNumber, upn }: { nhsNumber?: string | undefined; upn?: string | undefined }): string[] =>
  [nhsNumber, upn].filter((number) => number !== undefined);

/** Where whoever was asked after lies: with those born in their month, and with each of their numbers. */
export function placesOf(about: AskedAfter, authority: string, digest: Digest): string[] {
  const born = openCheckKeys.bornIn('', monthPlace(about.dateOfBirth.slice(0, 7), authority, digest)).sk;
  return [
    born,
    ...new Set(numbersOf(about).map((each) => openCheckKeys.numbered('', numberPlace(each, authority, digest)).sk)),
  ];
}

/** Where each child of a file lies: with those born in their month, and with each of their numbers. */
export function bucketsOf(children: readonly OpenChild[], fileId: string, authority: string, digest: Digest) {
  const buckets = new Map<string, { key: Key; children: OpenChild[] }>();
  const put = (key: Key, child: OpenChild) => {
    const bucket = buckets.get(key.sk) ?? { key, children: [] };
    bucket.children.push(child);
    buckets.set(key.sk, bucket);
  };
  for (const child of children) {
    const { birth } = child.details;
    const month = birth.kind === 'exact' ? birth.date.slice(0, 7) : 'none';
    put(openCheckKeys.bornIn(fileId, monthPlace(month, authority, digest)), child);
    const places = numbersOf(child.details).map((number) => numberPlace(number, authority, digest));
    for (const place of new Set(places)) put(openCheckKeys.numbered(fileId, place), child);
  }
  return buckets;
}

/**
 * Where somebody may lie, always as many places: those that one person has fewer of are filled up with places where
 * nobody lies.
 */
export function placesToLook(about: AskedAfter, fileId: string, authority: string, digest: Digest): Key[] {
  const [year = '', month = '', day = ''] = about.dateOfBirth.split('-');
  const first = `${year}-${month}-01`;
  const around = Array.from({ length: 2 * monthsOff + 1 }, (_, at) => addMonths(first, at - monthsOff).slice(0, 7));
  const swapped = Number(day) <= 12 ? [`${year}-${day}`] : [];
  const months = [...around, ...[-12, 12].map((off) => addMonths(first, off).slice(0, 7)), ...swapped, 'none'];
  const keys = [
    ...new Set(months.map((each) => openCheckKeys.bornIn(fileId, monthPlace(each, authority, digest)).sk)),
    ...new Set(numbersOf(about).map((each) => openCheckKeys.numbered(fileId, numberPlace(each, authority, digest)).sk)),
  ];
  const filler = Array.from(
    { length: mostPlaces - keys.length },
    (_, at) => openCheckKeys.bornIn(fileId, monthPlace(`nobody ${at}`, authority, digest)).sk,
  );
  const { pk } = openCheckKeys.file(fileId);
  return [...keys, ...filler].map((sk) => ({ pk, sk }));
}
