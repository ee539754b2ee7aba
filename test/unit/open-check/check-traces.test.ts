import { expect, it } from 'vitest';
import { checkTraces, tracesOfPerson } from '../../../shared/open-check/check-traces.ts';
import { PersonDetails } from '../../../shared/person/person-record.ts';

const about = { given: 'Anne-Marie', family: 'Okoro Vane', dateOfBirth: '2016-04-07' } as const;
const person = (more: object) =>
  PersonDetails.parse({
    ...{ kind: 'child', given: 'Anne', family: 'Vane', birth: { kind: 'exact', date: '2016-04-07' } },
    ...more,
  });
const meets = (asked: Parameters<typeof checkTraces>[0], known: PersonDetails) =>
  checkTraces(asked).some((trace) => tracesOfPerson(known).includes(trace));

it('a check is found on a record by a number, or by a first name, part of the family name and the day of birth', () => {
  expect(meets(about, person({}))).toBe(true);
  expect(meets({ ...about, family: 'Reed', nhsNumber: '999 000 0018' }, person({ nhsNumber: '9990000018' }))).toBe(
    true,
  );
  expect(meets({ ...about, family: 'Reed', upn: 'a823432108001' }, person({ upn: 'A823432108001' }))).toBe(true);
  for (const other of [{ given: 'Kezia' }, { family: 'Reed' }, { birth: { kind: 'exact', date: '2016-04-08' } }]) {
    expect(meets(about, person(other))).toBe(false);
  }
  expect(meets(about, person({ birth: { kind: 'not-known' } }))).toBe(false);
  expect(tracesOfPerson(person({ given: undefined, family: undefined, birth: { kind: 'not-known' } }))).toEqual([]);
});
