import { familyFrom } from './names.ts';
import { organisationAt, type SeedOrganisation, seedOrganisations } from './organisations.ts';
import { addressFrom, nhsNumberFrom } from './places.ts';
import type { Random } from './random.ts';

/** One line of the police’s file, by its columns; what is left out stays empty. */
export type FileLine = Readonly<Record<string, string>>;

/** A family as police find it: each adult and child a line of the file, and all that nobody may tell of the victim. */
export type IncidentFamily = {
  home: FileLine;
  adults: readonly FileLine[];
  children: readonly FileLine[];
  /** How and where the victim is reached. Each stands in no other family. */
  secrets: readonly string[];
};

const written = (random: Random, years: readonly [number, number]): string =>
  [random.int(1, 28), random.int(1, 12)].map((part) => String(part).padStart(2, '0')).join('/') +
  `/${random.int(...years)}`;

/** Where a child goes, as police write it down. */
export const atSchool = ({ name, urn = '' }: SeedOrganisation): FileLine => ({
  education: 'school',
  school_name: name,
  school_urn: urn,
});
/** A school for a child of an age; those who are younger go to none that has a number. */
function schoolFor(random: Random, age: number): FileLine {
  const fitting = seedOrganisations.filter(({ ages: [from, to] = [99, 99] }) => from <= age && age <= to);
  return fitting.length > 0 ? atSchool(random.pick(fitting)) : { education: 'early-years' };
}

export const schoolAt = (domain: string): FileLine => atSchool(organisationAt(domain));

/** How the victim is reached: made from a number that no other family has, so that it can be searched for. */
function safeContact(at: number): { line: FileLine; secrets: string[] } {
  const line = {
    safe_to_contact: 'yes',
    safe_how: 'phone',
    safe_when: `After the ${at} bus has gone`,
    what_not_to_say: `Never say the word lanternfish ${at}`,
    phone: `07700 9${String(100_000 + at).slice(1)}`,
    email: `unlisted-${at}@quiet-harbour.example`,
    address: `${at} Undisclosed Mews, Farholt`,
    postcode: `ZZ${Math.floor(at / 81) + 10} ${(at % 9) + 1}${'ABDEFGHJL'[Math.floor(at / 9) % 9]}X`,
  };
  const { safe_to_contact: _, safe_how: __, ...secret } = line;
  return { line, secrets: Object.values(secret) };
}

const bornIn = [2010, 2024] as const;

/** A made-up family, the `at`-th of its file. The victim is old enough to be the parent of each child. */
export function incidentFamily(random: Random, at: number, childCount = random.int(1, 3)): IncidentFamily {
  const family = familyFrom(random);
  const { lines, town, postcode } = addressFrom(random);
  const { line, secrets } = safeContact(at);
  const victim: FileLine = {
    person: 'adult',
    forename: family.adult('F'),
    surname: family.surname,
    date_of_birth: written(random, [1978, 1992]),
    sex: 'F',
    roles: 'victim',
    relationship: random.pick(['current-partners', 'former-partners']),
    relationship_to_children: 'mother',
    lives_there: 'yes',
    ...line,
  };
  const abuser: FileLine = {
    person: 'adult',
    forename: family.adult('M'),
    surname: random.chance(0.5) ? family.surname : familyFrom(random).surname,
    date_of_birth: written(random, [1975, 1992]),
    sex: 'M',
    roles: 'alleged-abuser',
    relationship_to_children: random.pick(['father', 'step-parent']),
    lives_there: random.pick(['yes', 'no', 'sometimes']),
  };
  const child = (): FileLine => {
    const sex = random.pick(['F', 'M'] as const);
    const born = random.int(...bornIn);
    return {
      person: 'child',
      forename: family.child(sex),
      surname: family.surname,
      date_of_birth: written(random, [born, born]),
      sex,
      nhs_number: random.chance(0.4) ? nhsNumberFrom(random) : '',
      ...schoolFor(random, 2026 - born),
      present: random.pick(['yes', 'no']),
      seen: 'yes',
      spoken_to: random.pick(['yes', 'no']),
    };
  };
  return {
    home: { place_kind: 'home', place_address: `${lines.join(', ')}, ${town}`, place_postcode: postcode },
    adults: [victim, abuser],
    children: Array.from({ length: childCount }, child),
    secrets,
  };
}
