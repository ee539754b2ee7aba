import { birthOf } from '../form/birth.ts';
import type { Adult, Child, Concern, OtherChild } from '../form/concern.ts';
import { limits } from '../form/limits.ts';
import { partialDatePattern } from '../form/patterns.ts';
import type { Birth } from '../person/birth.ts';
import { PersonAddress, PersonDetails } from '../person/person-record.ts';
import { listedNames, splitName } from '../person/whole-name.ts';
import { CalendarDate } from '../time/dates.ts';

/** Somebody in a concern or an incident: their id there, and what of them may be compared. */
export type PersonTold = { id: string; details: PersonDetails };

/** Other names within what a record takes; a list that is longer is cut, and never a reason to compare nothing. */
export const otherNamesOf = (text = ''): string[] =>
  listedNames(text)
    .slice(0, limits.rows)
    .map((name) => name.slice(0, limits.shortText));

/** Where a child lives, where that may be known: a confidential address, or one that may be, is kept from the register. */
function homeOf({ 'child-home': home }: Child): PersonAddress[] {
  if (home?.home !== 'address' || home.addressConfidential !== 'no') return [];
  const { address, postcode, uprn } = home;
  return address || postcode || uprn
    ? [
        PersonAddress.parse({
          ...(address && { lines: address }),
          ...(postcode && { postcode }),
          ...(uprn && { uprn }),
        }),
      ]
    : [];
}

function childOf(child: Child, toldOn: CalendarDate): PersonDetails {
  const { forename, surname, otherNames, sex } = child.child ?? {};
  const { education, schoolName, schoolUrn, nhsNumber, upn } = child['child-education-health'] ?? {};
  const birth = birthOf(child, toldOn);
  const attends = education === 'school' || education === 'early-years' || education === 'college';
  return PersonDetails.parse({
    kind: 'child',
    ...(forename && { given: forename }),
    ...(surname && { family: surname }),
    otherNames: otherNamesOf(otherNames),
    birth,
    ...(birth.kind === 'expected' ? { sex: 'U' } : sex && { sex }),
    ...(nhsNumber && { nhsNumber }),
    ...(upn && { upn }),
    addresses: homeOf(child),
    ...(attends &&
      (schoolName || schoolUrn) && {
        school: { ...(schoolName && { name: schoolName }), ...(schoolUrn && { urn: schoolUrn }) },
      }),
  });
}

/** A date of birth that may be known in part, or an age. */
function birthInPart(partial: string | undefined, age: number | undefined, toldOn: CalendarDate): Birth {
  const [, year, month, day, about] = partialDatePattern.exec(partial ?? '') ?? [];
  const whole = CalendarDate.safeParse(`${year}-${month}-${day}`);
  if (whole.success && !about) return { kind: 'exact', date: whole.data };
  if (year && month && !about) return { kind: 'month-year', year: Number(year), month: Number(month) };
  const years = age ?? (year === undefined ? undefined : Number(toldOn.slice(0, 4)) - Number(year));
  const known = years !== undefined && years >= 0 && years <= 130;
  return known ? { kind: 'approximate-age', age: years, unit: 'years', toldOn } : { kind: 'not-known' };
}

function adultOf(adult: Adult, shared: PersonAddress[], toldOn: CalendarDate): PersonDetails {
  const { name = '', otherNames, dateOfBirth, aboutAge, sex } = adult.adult ?? {};
  const { home, address, postcode, addressConfidential } = adult['adult-contact'] ?? {};
  const own = home === 'other-address' && addressConfidential === 'no' && (address || postcode);
  return PersonDetails.parse({
    kind: 'adult',
    ...splitName(name),
    otherNames: otherNamesOf(otherNames),
    birth: birthInPart(dateOfBirth, aboutAge, toldOn),
    ...(sex && { sex }),
    addresses: own
      ? [{ ...(address && { lines: address }), ...(postcode && { postcode }) }]
      : home === 'same-as-child'
        ? shared
        : [],
  });
}

function otherChildOf({ 'other-child': child }: OtherChild, toldOn: CalendarDate): PersonDetails {
  const { name = '', dateOfBirth, aboutAge, sex, school } = child ?? {};
  return PersonDetails.parse({
    kind: 'child',
    ...splitName(name),
    birth: birthInPart(dateOfBirth, aboutAge, toldOn),
    ...(sex && { sex }),
    ...(school && { school: { name: school } }),
  });
}

/**
 * Everybody in a concern, as they may be compared with the register. `toldOn` is the day on which we were told. An adult
 * who lives with the child has the child's address only where all children share it and none of it is confidential.
 */
export function peopleOfConcern({ children, adults, otherChildren }: Concern, toldOn: CalendarDate): PersonTold[] {
  const homes = children.map(homeOf);
  const [first = []] = homes;
  const shared = homes.every((home) => JSON.stringify(home) === JSON.stringify(first)) ? first : [];
  return [
    ...children.map((child) => ({ id: child.id, details: childOf(child, toldOn) })),
    ...adults.map((adult) => ({ id: adult.id, details: adultOf(adult, shared, toldOn) })),
    ...otherChildren.map((child) => ({ id: child.id, details: otherChildOf(child, toldOn) })),
  ];
}
