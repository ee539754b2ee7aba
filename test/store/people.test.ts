import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { peopleStore } from '../../functions/store/people.ts';
import { Person } from '../../shared/actor.ts';
import { freshTable } from '../support/engines.ts';
import { people } from '../support/front-door.ts';

it('everybody with an account at an organisation is read, the six hundredth too, and so are all of the front door', async () => {
  const store = peopleStore(await freshTable());
  const { authority, organisation, role } = people.officer;
  const accounts = Array.from({ length: 600 }, (_, at) =>
    Person.parse({
      ...{ authority, organisation, role, version: 1, active: true, jobTitle: 'Officer', phone: '' },
      ...{ id: randomUUID(), name: `Aaron ${String(at).padStart(3, '0')}`, email: `a${at}@council.example` },
    }),
  );
  while (accounts.length > 0)
    await Promise.all(accounts.splice(0, 20).map((person) => store.add(person, randomUUID())));
  for (const read of [await store.of(authority, organisation.id), await store.staff(authority)])
    expect([read.length, read.at(-1)?.name]).toEqual([600, 'Aaron 599']);
}, 120_000);
