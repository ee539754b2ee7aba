import type { Case, CaseOf, Typed } from './cases.ts';

/** One leak planted in a letter that says nothing else amiss: what it is, and what is typed. */
export type Leak = { what: string; text: (secrets: Case['secrets']) => string; more?: Partial<CaseOf> };

const pressed = (text: string) => text.replace(/\s/g, '');
const spaced = (text: string) => [...pressed(text)].join(' ');
const dotted = (text: string) => text.replace(/\s+/g, '. ');

/** Every way in which an address, a number or a name is written by people in a hurry. */
const writings: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['in small letters', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['without spaces', pressed],
  ['with a space after each letter', spaced],
  ['with signs between', dotted],
];

const inEveryWriting = (what: string, of: (secrets: Case['secrets']) => string): Leak[] =>
  writings.map(([how, write]) => ({
    what: `${what}, ${how}`,
    text: (secrets) => `We will visit, and use ${write(of(secrets))} from now on.`,
  }));

const said = (what: string, text: string, more?: Partial<CaseOf>): Leak => ({
  what,
  text: () => text,
  ...(more && { more }),
});

const of = (secrets: Case['secrets'], name: string): string => secrets[name] ?? '';

const named = (forename: string, surname: string, text: string): Leak =>
  said(`the name ${forename} ${surname}: “${text}”`, text, { child: { forename, surname } });

/** Leaks of every rule of redaction, in every writing: each must keep its letter back. */
export const leaks: readonly Leak[] = [
  ...inEveryWriting('a secret address', (secrets) => of(secrets, 'address')),
  ...inEveryWriting('a secret postcode', (secrets) => of(secrets, 'postcode')),
  ...inEveryWriting('an address of which nobody said whether it is secret', (secrets) => of(secrets, 'otherAddress')),
  ...inEveryWriting('a child’s name', (secrets) => of(secrets, 'child')).filter(
    ({ what }) => !/small letters/.test(what),
  ),
  ...inEveryWriting('an NHS number', (secrets) => of(secrets, 'nhsNumber')),
  ...inEveryWriting('a refuge’s postcode', () => 'WX14 7QB'),
  said('a street without its number', 'She now stays near Lamprey Walk with her aunt.'),
  said('a refuge', 'The family is at Larkspur House and safe there.'),
  said('a refuge in small letters', 'The family is at larkspur house and safe there.'),
  said('a refuge’s town', 'The family has moved to Nether Corvesham for now.'),
  said('a refuge’s number', 'Their worker can be reached on 01632-960871 at any time.'),
  said('a refuge’s number from abroad', 'Their worker can be reached on +44 1632 960871 at any time.'),
  said('a refuge’s street', 'They live at 61 ropewalk street for the time being.'),
  said('the new school', 'She starts at Wickenhope Hall School on Monday next.'),
  said('another child', 'Poppy Vandersteen lives there too, and we know of her.'),
  said('another child’s forename', 'We have also seen Poppy, who lives there too now.'),
  said('another family’s child', 'As with Bronwen Hathersley last week, we will visit.'),
  said('another family’s child, in one word', 'As with BronwenHathersley last week, we will visit.'),
  said('another family’s child with a word for a name', 'As with Will Oldacre last week, we will visit.'),
  said('another contact’s reference', 'See also FD-8H2K-4TTW, which is about the same man.'),
  said('a reference that nobody knows', 'See also fd 9J3M 5VVX, which is about the same man.'),
  ...[
    'born on 14 September 2016',
    '14th of September 2016',
    'September 14, 2016',
    '14/09/2016',
    '14.9.16',
    '2016-09-14',
    '14 Sept 2016',
    '1 4 0 9 2 0 1 6',
    'date of birth 3 May 2015',
  ].map((text) => said(`a date of birth: ${text}`, `The child (${text}) is known to us from before.`)),
  said('a pupil number', 'Her number at school is A920000170001 in our records.'),
  said('a pupil number in parts', 'Her number at school is a 920 0001 70001 in our records.'),
  said('an NHS number that is nobody’s', 'The surgery knows the brother as 999 000 0018 already.'),
  said('a secret telephone number', 'Her mother can be called on 07700900731 in the morning.'),
  said('a secret telephone number from abroad', 'Her mother can be called on +44 7700 900731 in the morning.'),
  said('a secret email address', 'Write to Kerry.Home@letterbox.example and not by post.'),
  said('a conference', 'This was heard at MARAC, where a plan was made for her.', { kind: 'school' }),
  said('a conference in other words', 'The risk assessment conference has made a plan for her.', { kind: 'gp' }),
  said('a covert enquiry', 'Please say nothing: a covert enquiry is under way there.', { kind: 'school' }),
  said('police intelligence', 'There is police intelligence about the house next door.', { kind: 'voluntary' }),
  said('an adoption', 'The older brother was adopted by another family in 2019.'),
  said('a birth mother', 'Her birth mother has asked for news of her twice now.'),
  said('a name from before', 'Her mother, formerly known as somebody else, is safe now.'),
  said('another name of an adult', 'We know her mother as Corinna Vale from an earlier time.'),
  named('May', 'Green', 'We have met May and her teacher, and she is well.'),
  named('May', 'Green', 'The teacher told us that May’s lunch was missing again.'),
  named('Grace', 'Price', 'Her brother says that Grace is afraid of the dog now.'),
  named('Will', 'Green', 'Will said that he sleeps at his grandmother’s on Fridays.'),
  named('Will', 'Green', 'We spoke with Will Green on the telephone this morning.'),
  named('Rose', 'Müller', 'We spoke with Rose Mueller on the telephone this morning.'),
  named('Rose', 'Müller', 'We spoke with the Mullers on the telephone this morning.'),
  named('Hope', 'O’Dowd', 'The ODowd family has had help from us before this year.'),
  named('Siân', 'Ashdown-Quill', 'We spoke with Sian on the telephone this morning again.'),
  named('Siân', 'Ashdown-Quill', 'We spoke with the Ashdown Quill family this morning again.'),
  named('Mark', 'Thornbury', 'Nobody at home had noticed that Mark’s shoes were torn.'),
  named('Summer', 'Okwuosa', 'It was clear that Summer lives with her aunt at the moment.'),
  named('Jo', 'Al-Rashid', 'It was clear that Jo lives with her aunt at the moment.'),
  named('Dawn', 'Price', 'Dawn told us that she likes it at her aunt’s very much.'),
];

/** The places of a decision in which somebody may type it, in turn. */
export const plantedIn =
  (leak: string, at: number) =>
  (typed: Typed): Typed => {
    if (at % 3 === 0) return { ...typed, nextStep: `${typed.nextStep} ${leak}` };
    if (at % 3 === 1) return { ...typed, askOfReferrer: `${leak} ${typed.askOfReferrer}` };
    return { ...typed, nextStep: `${leak}\n${typed.nextStep}` };
  };
