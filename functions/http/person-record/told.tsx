import { Hono } from 'hono';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { ToldPage, type ToldPerson } from '../../../web/pages/person-record/told.tsx';
import type { ToldPeople } from '../../store/told-people.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { OpenedContact, OpenedIncident, SignedIn } from '../context.ts';
import type { PeopleDeps } from './context.ts';
import { knownOf } from './known.ts';
import { keepShown } from './opened-record.ts';
import { openAmong } from './past.ts';
import { possibleFor } from './possible.ts';

/** So many people of one concern or incident are looked for at once; the others, children last of all, by their own page. */
const mostLookedFor = 12;

/** The records of everybody in one concern or incident, made now where the minute hand has not come round yet. */
async function recordsIn(
  { store, digest }: PeopleDeps,
  source: Pick<ToldPeople, 'kind' | 'id'>,
): Promise<FiledRecord[]> {
  const [told] = await store.personRecords.told([source]);
  if (!told) return [];
  if (!told.filed) await store.personRecords.file(told, digest);
  const [filed] = await store.personRecords.told([source]);
  const records = await store.personRecords.those(filed?.people.map(({ record }) => record) ?? []);
  return [...records.values()].toSorted((one, other) => (one.kind === other.kind ? 0 : one.kind === 'child' ? -1 : 1));
}

async function toldPeople(
  deps: PeopleDeps,
  vars: SignedIn['Variables'],
  source: Pick<ToldPeople, 'kind' | 'id'>,
): Promise<ToldPerson[]> {
  const { actor } = vars;
  // Who may open what they were told of in may see who they are, also where the record itself stands apart.
  const records = await recordsIn(deps, source);
  const persons = await deps.store.personRecords.personsOf(records);
  const open = await openAmong(deps, actor, [...persons.values()]);
  await keepShown(deps, actor, records, `GET /people/${source.kind}s/:id`);
  return Promise.all(
    records.map(async (record, at): Promise<ToldPerson> => {
      const whole = persons.get(record.id);
      const person = whole && open.has(whole.id) ? whole : record;
      if (person.id !== record.id) return { record, person };
      if (at >= mostLookedFor) return { record };
      return { record, possible: await possibleFor(deps, detailsOf(record), { ...vars, self: record }) };
    }),
  );
}

/** Everybody in a contact, and how many records there may be of each already. */
export const contactPeopleRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedContact>().get('/people/contacts/:id', async (c) => {
    const { id, reference, children } = c.var.contact;
    const people = await toldPeople(deps, c.var, { kind: 'contact', id });
    const about = { kind: 'contact' as const, id, children };
    const known = await knownOf(deps, { ...c.var, about, possible: false });
    return c.html(<ToldPage {...staffOf(deps, c.var)} {...{ people, reference, known, back: `/contacts/${id}` }} />);
  });

/** The same of an incident. */
export const incidentPeopleRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedIncident>().get('/people/incidents/:id', async (c) => {
    const { id, reference, facts } = c.var.incident;
    const people = await toldPeople(deps, c.var, { kind: 'incident', id });
    const about = { kind: 'incident' as const, id, children: facts.children };
    const known = await knownOf(deps, { ...c.var, about, possible: false });
    const back = `/triage/incidents/${id}`;
    return c.html(<ToldPage {...staffOf(deps, c.var)} {...{ people, reference, known, back }} />);
  });
