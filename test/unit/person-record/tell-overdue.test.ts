import { expect, it } from 'vitest';
import { type Person, stampOf } from '../../../shared/actor.ts';
import { PersonRecordId } from '../../../shared/ids.ts';
import { PersonDetails } from '../../../shared/person/person-record.ts';
import { newRecord } from '../../../shared/person-record/filed-record.ts';
import { Marker } from '../../../shared/person-record/marker.ts';
import { tellOverdue } from '../../../shared/person-record/tell-overdue.ts';
import { idOf, momentOf, people } from '../../support/front-door.ts';

const id = PersonRecordId.parse(idOf(1));
const at = '2026-11-01T10:00:00.000Z';
const record = newRecord(id, PersonDetails.parse({ kind: 'child', given: 'Robin', birth: { kind: 'not-known' } }), {
  ...{ authority: 'wyre', restricted: false },
  toldIn: { kind: 'contact', id: idOf(501), person: 'c1', reference: 'FD-1', at },
});
const about = {
  ...{ id: idOf(9), record: id, kind: 'other', words: 'Visit in pairs.', reason: '' },
  source: 'Police',
  at,
};
const staff = ['manager', 'second'].map(
  (name, place): Person =>
    ({
      ...{
        id: idOf(20 + place),
        authority: 'wyre',
        name,
        email: `${name}@wyre.example`,
        jobTitle: '',
        role: 'manager',
      },
      ...{ organisation: people.manager.organisation, active: true, version: 1 },
    }) as Person,
);

it('an overdue warning is told to the next who may read it, where anything about the person is kept from who would be first', () => {
  const marker = Marker.parse({ ...about, by: stampOf(people.worker), reviewOn: '2026-11-20' });
  const told = (kept: readonly string[]) => {
    const overdue = {
      marker,
      record: { ...record, markers: [marker] },
      isKept: (person: { name: string }) => kept.includes(person.name),
    };
    return tellOverdue([overdue], staff, momentOf(people.manager)).notices.map(({ to }) => to.email);
  };
  expect(told([])).toEqual(['manager@wyre.example']);
  expect(told(['manager'])).toEqual(['second@wyre.example']);
  expect(told(['manager', 'second'])).toEqual([]);
});
