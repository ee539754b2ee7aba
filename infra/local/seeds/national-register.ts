import { registerColumns } from '../../../shared/school-directory/register-columns.ts';
import { type Phase, type SeedOrganisation, seedOrganisations } from './organisations.ts';
import { addressFrom, phoneFrom } from './places.ts';
import { type Random, randomFrom } from './random.ts';

/** A row of the register's public file by the names of its columns; one that is not named is empty. */
export type RegisterRow = Record<string, string>;

/** A link of the register's second file. */
export type RegisterLinkRow = Record<'URN' | 'LinkURN' | 'LinkName' | 'LinkType' | 'LinkEstablishedDate', string>;

/** As many establishments as the national register has with those that closed of late left in. */
const everyEstablishment = 24_500;
/** Our council in the register. No council has a code that begins with a nought, so all of these are made up. */
export const ownLaCode = '000';
const councils = Array.from({ length: 99 }, (_, at) => ({
  code: String(at + 1).padStart(3, '0'),
  name: `Council ${at + 1} of the sample`,
}));

type Kind = {
  share: number;
  phase: string;
  ages: readonly [number, number];
  type: readonly [code: string, name: string];
  group: readonly [code: string, name: string];
  words: readonly string[];
};

const maintained = ['4', 'Local authority maintained schools'] as const;
const academies = ['10', 'Academies'] as const;

const kinds: readonly Kind[] = [
  {
    share: 60,
    phase: '2',
    ages: [4, 11],
    type: ['1', 'Community school'],
    group: maintained,
    words: ['Primary School'],
  },
  {
    share: 12,
    phase: '2',
    ages: [3, 11],
    type: ['34', 'Academy converter'],
    group: academies,
    words: ['Primary Academy', 'Church of England Primary Academy'],
  },
  { share: 3, phase: '3', ages: [5, 12], type: ['1', 'Community school'], group: maintained, words: ['Middle School'] },
  {
    share: 14,
    phase: '4',
    ages: [11, 18],
    type: ['34', 'Academy converter'],
    group: academies,
    words: ['Academy', 'High School'],
  },
  { share: 1, phase: '5', ages: [9, 13], type: ['1', 'Community school'], group: maintained, words: ['Middle School'] },
  {
    share: 3,
    phase: '1',
    ages: [3, 5],
    type: ['15', 'Local authority nursery school'],
    group: maintained,
    words: ['Nursery School'],
  },
  {
    share: 2,
    phase: '6',
    ages: [16, 99],
    type: ['18', 'Further education'],
    group: ['1', 'Colleges'],
    words: ['College'],
  },
  {
    share: 2,
    phase: '0',
    ages: [5, 16],
    type: ['14', 'Pupil referral unit'],
    group: maintained,
    words: ['Pupil Referral Unit'],
  },
  {
    share: 2,
    phase: '0',
    ages: [3, 19],
    type: ['7', 'Community special school'],
    group: ['5', 'Special schools'],
    words: ['School'],
  },
  {
    share: 1,
    phase: '7',
    ages: [3, 18],
    type: ['11', 'Other independent school'],
    group: ['3', 'Independent schools'],
    words: ['School'],
  },
];

const phaseOf: Record<Phase, string> = {
  infant: '2',
  junior: '2',
  first: '2',
  primary: '2',
  middle: '3',
  secondary: '4',
  special: '0',
  alternative: '0',
};

const day = (random: Random, from: number, to: number): string =>
  `${String(random.int(1, 28)).padStart(2, '0')}-${String(random.int(1, 12)).padStart(2, '0')}-${random.int(from, to)}`;

const saints = ['St Wendreda', 'St Kyneburgh', 'St Arild', 'St Decuman', 'St Branwalader', 'All Hallows', 'Holy Well'];
const places = ['Fernley', 'Ashbeck', 'Low Maddon', 'Hartsedge', 'Quenby Marsh', 'Otterlow', 'Stannage', 'Pell Green'];

/** One of the schools that the box's people work at, so that they are the same in the register. */
function ownRow({
  urn = '',
  name,
  laestab = '',
  phase,
  ages,
  phone = '',
  address = [],
}: SeedOrganisation): RegisterRow {
  const alternative = phase === 'alternative';
  return {
    URN: urn,
    'LA (code)': ownLaCode,
    'LA (name)': 'Wyrecestershire',
    EstablishmentNumber: laestab.slice(-4),
    EstablishmentName: name,
    'TypeOfEstablishment (code)': alternative ? '14' : '1',
    'TypeOfEstablishment (name)': alternative ? 'Pupil referral unit' : 'Community school',
    'EstablishmentTypeGroup (code)': maintained[0],
    'EstablishmentTypeGroup (name)': maintained[1],
    'EstablishmentStatus (code)': '1',
    OpenDate: '01-09-1974',
    'PhaseOfEducation (code)': phaseOf[phase ?? 'primary'],
    StatutoryLowAge: String(ages?.[0] ?? 4),
    StatutoryHighAge: String(ages?.[1] ?? 11),
    Street: address[0] ?? '',
    Town: address.at(-2) ?? '',
    Postcode: address.at(-1) ?? '',
    TelephoneNum: phone.replaceAll(' ', ''),
  };
}

/** Each kind as often as its share says. */
const byShare = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));

function madeUp(random: Random, at: number): RegisterRow {
  const kind = random.pick(byShare);
  const council = random.pick(councils);
  const { lines, town, postcode } = addressFrom(random);
  const chance = random.next();
  const status = chance < 0.93 ? '1' : chance < 0.97 ? '2' : chance < 0.99 ? '3' : '4';
  const opened = day(random, status === '4' ? 2027 : 1950, status === '4' ? 2028 : 2024);
  return {
    URN: String(910_000 + at),
    'LA (code)': council.code,
    'LA (name)': council.name,
    EstablishmentNumber: String(2000 + (at % 6000)),
    EstablishmentName: `${random.pick([...saints, ...places])} ${random.pick(kind.words)}`,
    'TypeOfEstablishment (code)': kind.type[0],
    'TypeOfEstablishment (name)': kind.type[1],
    'EstablishmentTypeGroup (code)': kind.group[0],
    'EstablishmentTypeGroup (name)': kind.group[1],
    'EstablishmentStatus (code)': status,
    OpenDate: opened,
    CloseDate: status === '2' ? day(random, 2025, 2025) : '',
    'PhaseOfEducation (code)': kind.phase,
    StatutoryLowAge: String(kind.ages[0]),
    StatutoryHighAge: String(kind.ages[1]),
    NumberOfPupils: String(random.int(20, 1400)),
    Street: lines[0] ?? '',
    Town: town,
    Postcode: postcode,
    TelephoneNum: phoneFrom(random).replaceAll(' ', ''),
  };
}

/**
 * A register that looks like the national one and names no school that exists: the schools of the box first, then others
 * all over an England of made-up councils. It is the same for the same seed.
 */
export function registerRows(seed = 1, count = everyEstablishment): RegisterRow[] {
  const random = randomFrom(seed);
  const own = seedOrganisations.filter(({ urn }) => urn !== undefined).map(ownRow);
  return [...own, ...Array.from({ length: count - own.length }, (_, at) => madeUp(random, at))];
}

/** Links for every closed establishment of these rows but each tenth: to one after it, or to two where it was split. */
export function linkRows(rows: readonly RegisterRow[], seed = 1): RegisterLinkRow[] {
  const random = randomFrom(seed + 1);
  const open = rows.filter((row) => row['EstablishmentStatus (code)'] === '1');
  return rows
    .filter((row, at) => row['EstablishmentStatus (code)'] === '2' && at % 10 !== 0)
    .flatMap((row) =>
      Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => random.pick(open)).flatMap(
        (after): RegisterLinkRow[] => [linkRow(row, after, 'Successor'), linkRow(after, row, 'Predecessor')],
      ),
    );
}

const linkRow = (from: RegisterRow, to: RegisterRow, type: string): RegisterLinkRow => ({
  URN: from.URN ?? '',
  LinkURN: to.URN ?? '',
  LinkName: to.EstablishmentName ?? '',
  LinkType: type,
  LinkEstablishedDate: from.CloseDate || to.CloseDate || '',
});

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a file of the register. `heads`: its columns in order. */
export const asFile = (
  rows: readonly Readonly<Record<string, string>>[],
  heads: readonly string[] = registerColumns.map(({ name }) => name),
): string =>
  `${[heads, ...rows.map((row) => heads.map((name) => row[name] ?? ''))].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
