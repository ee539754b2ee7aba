import { anywhere, asWords, type FoldedText, folded, squeeze } from '../letter/preflight/folded-text.ts';
import { dialled } from '../letter/preflight/hit.ts';
import { linesIn, waysToSay } from '../letter/preflight/written-address.ts';
import type { SealedIncident } from './sealed.ts';

type Sealed = Pick<SealedIncident, 'account' | 'safeContacts'>;

/** What a text gives away of what is sealed. */
export type GivenAway = 'address' | 'postcode' | 'telephone' | 'email' | 'refuge';

const holds = (text: FoldedText, written: string | undefined, least: number): boolean => {
  const squeezed = squeeze(written ?? '');
  return squeezed.length >= least && anywhere(text, squeezed).length > 0;
};

const holdsNumber = (text: FoldedText, phone: string | undefined): boolean => {
  const digits = dialled(phone ?? '');
  return [digits, `44${digits.slice(1)}`, `440${digits.slice(1)}`].some((way) => holds(text, way, 7));
};

const holdsAddress = (text: FoldedText, address: string | undefined): boolean =>
  linesIn(address).some((line) => waysToSay(line).street.some((way) => holds(text, way, 5)));

const holdsWords = (text: FoldedText, name: string | undefined): boolean =>
  squeeze(name ?? '').length > 2 && asWords(text, squeeze(name ?? '')).length > 0;

/** What a text would give away, in whatever way it is written: spaces, capitals, signs and accents make no difference. */
export function givenAwayBy(written: string, { account: { place }, safeContacts }: Sealed): GivenAway[] {
  const text = folded(written);
  const found: [GivenAway, boolean][] = [
    ['address', holdsAddress(text, place.address)],
    ['postcode', holds(text, place.postcode, 5)],
    ...safeContacts.flatMap((contact): [GivenAway, boolean][] => [
      ['address', holdsAddress(text, contact.address)],
      ['postcode', holds(text, contact.postcode, 5)],
      [
        'telephone',
        [contact.phone, contact.otherPhone, contact.refuge?.phone].some((phone) => holdsNumber(text, phone)),
      ],
      ['email', holds(text, contact.email, 5)],
      ['refuge', holdsWords(text, contact.refuge?.name) || holdsWords(text, contact.refuge?.town)],
    ]),
  ];
  return [...new Set(found.filter(([, is]) => is).map(([what]) => what))];
}
