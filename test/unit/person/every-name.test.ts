import { expect, it } from 'vitest';
import { mayBeToldOf } from '../../../shared/contact/close-colleagues.ts';
import { isOwnIncident } from '../../../shared/incident/own-incident.ts';
import { everyName } from '../../../shared/person/every-name.ts';

it('somebody goes by each other name, and by another first name with the surname', () => {
  expect(everyName(' Robert Hale ', 'Bobby; Robert Marsh, aka Rob')).toEqual([
    'Robert Hale',
    'Bobby',
    'Bobby Hale',
    'Robert Marsh',
    'Rob',
    'Rob Hale',
  ]);
  expect(everyName('Robert Hale')).toEqual(['Robert Hale']);
  expect(everyName('', '')).toEqual([]);
});

it.each([
  ['Xavier Nambiar', 'Priya', 'Priya Nambiar'],
  ['Robert Hale', 'known as Bob or Bobby', 'Bobby Hale'],
  ['Robert Hale', 'Bobby\nformerly Robert Marsh', 'R Marsh'],
])('a concern and an incident about %s, "%s", are kept alike from %s', (name, otherNames, colleague) => {
  const who = { name: colleague, email: 'someone@elsewhere.example' };
  expect(mayBeToldOf(who, { adults: [{ id: 'a1', adult: { name, otherNames } }] })).toBe(true);
  expect(isOwnIncident(who, { adultNames: everyName(name, otherNames) })).toBe(true);
});
