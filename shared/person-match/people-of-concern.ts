import { birthOf } from '../form/birth.ts';
import type { Adult, Child, Concern, OtherChild } from '../form/concern.ts';
import { limits } from '../form/limits.ts';
import { partialDatePattern } from '../form/patterns.ts';
import { Birth } from '../person/birth.ts';
import { PersonAddress, PersonDetails } from '../person/person-record.ts';
import { listedNames, splitName } from '../person/whole-name.ts';
import { CalendarDate } from '../time/dates.ts';

/** Somebody in a concern or an incident: their id there, and what of them may be compared. */
export type PersonTold = { id: string; details: PersonDetails };

/** What was answered with more than spaces; a system may send those, and they are no reason to compare nobody. */
const said = (text?: string): string | undefined => text?.trim() || undefined;
/** A birth that a record takes; a year that cannot be is not known. */
const bornAs = (birth: Birth): Birth => Birth.safeParse(birth).data ?? { kind: 'not-known' };

/** Other names within what a record takes; a list that is longer is cut. */
export const otherNamesOf = (text = ''): string[] =>
  listedNames(text)
    .slice(0, limits.rows)
    .map((name) => name.slice(0, limits.shortText).trim());

/** An address, where anything is said of it. */
function addressesOf(address?: string, postcode?: string, uprn?: string): PersonAddress[] {
  const told = { lines: said(address), postcode: said(postcode), uprn: said(uprn) };
  return told.lines || told.postcode || told.uprn ? [PersonAddress.parse(told)] : [];
}

/** Where a child lives, where that may be known: a confidential address, or one that may be, is kept from the register. */
const homeOf = ({ 'child-home': home }: Child): PersonAddress[] =>
  home?.home === 'address' && home.addressConfidential === 'no'
    ? addressesOf(home.address, home.postcode, home.uprn)
    : [];

function childOf(child: Child, toldOn: CalendarDate): PersonDetails {
  const { forename, surname, otherNames, sex } = child.child ?? {};
  const { education, schoolName, schoolUrn, nhsNumber, upn } = child['child-education-health'] ?? {};
  const birth = bornAs(birthOf(child, toldOn));
  const attends = education === 'school' || education === 'early-years' || education === 'college';
  return PersonDetails.parse({
    kind: 'child',
    given: said(forename),
    family: said(surname),
    otherNames: otherNamesOf(otherNames),
    birth,
    sex: birth.kind === 'expected' ? 'U' : sex,
    nhsNumber: said(nhsNumber),
    upn: said(upn),
    addresses: homeOf(child),
    school: attends ? { name: said(schoolName), urn: said(schoolUrn) } : undefined,
  });
}

/** A date of birth that may be known in part, or an age. */
function birthInPart(partial: string | undefined, age: number | undefined, toldOn: CalendarDate): Birth {
  const [, year, month, day, about] = partialDatePattern.exec(partial ?? '') ?? [];
  const whole = CalendarDate.safeParse(`${year}-${month}-${day}`);
  if (whole.success && !about) return { kind: 'exact', date: whole.data };
  if (year && month && !about) return { kind: 'month-year', year: Number(year), month: Number(month) };
  const years = age ?? (year === undefined ? undefined : Number(toldOn.slice(0, 4)) - Number(year));
  return years === undefined ? { kind: 'not-known' } : { kind: 'approximate-age', age: years, unit: 'years', toldOn };
}

function adultOf(adult: Adult, shared: PersonAddress[], toldOn: CalendarDate): PersonDetails {
  const { name = '', otherNames, dateOfBirth, aboutAge, sex } = adult.adult ?? {};
  const { home, address, postcode, addressConfidential } = adult['adult-contact'] ?? {};
  const own = home === 'other-address' && addressConfidential === 'no' ? addressesOf(address, postcode) : [];
  return PersonDetails.parse({
    ...{ kind: 'adult', ...splitName(name), otherNames: otherNamesOf(otherNames), sex },
    birth: bornAs(birthInPart(dateOfBirth, aboutAge, toldOn)),
    addresses: home === 'same-as-child' ? shared : own,
  });
}

function otherChildOf({ 'other-child': child }: OtherChild, toldOn: CalendarDate): PersonDetails {
  const { name = '', dateOfBirth, aboutAge, sex, school } = child ?? {};
  return PersonDetails.parse({
    ...{ kind: 'child', ...splitName(name), sex },
    birth: bornAs(birthInPart(dateOfBirth, aboutAge, toldOn)),
    school: said(school) ? { name: said(school) } : undefined,
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
