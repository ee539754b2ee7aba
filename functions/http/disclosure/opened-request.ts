import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Actor } from '../../../shared/actor.ts';
import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { DisclosureId } from '../../../shared/ids.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { isKeptFromSome } from '../../store/kept-from-some.ts';
import { countAct, countLook } from '../count-look.ts';
import { keepShown } from '../person-record/opened-record.ts';
import { openAmong } from '../person-record/past.ts';
import { refused } from '../refused.tsx';
import { showsAgain } from '../shows-again.ts';
import type { DisclosureDeps, OpenedRequest } from './context.ts';

/** A request with whom it is about: their own record, and after merges that of the person it has become part of. */
export type About = { request: Disclosure; person: FiledRecord };

/**
 * Of some requests, those about people whom the actor may know of, by their own record and by what it is part of; and none
 * where anything of them is kept from the actor because it may be about them or their own: what staff write of a request
 * tells of all that is held.
 */
export async function openRequests(
  { store }: Pick<DisclosureDeps, 'store'>,
  actor: Actor,
  requests: readonly Disclosure[],
): Promise<About[]> {
  const records = await store.personRecords.those(requests.map(({ person }) => person));
  const persons = await store.personRecords.personsOf([...records.values()]);
  const open = await openAmong({ store }, actor, [...records.values(), ...persons.values()]);
  const known = requests.flatMap((request) => {
    const [record, person] = [records.get(request.person), persons.get(request.person)];
    if (request.authority !== actor.authority || !record || !person) return [];
    return open.has(record.id) && open.has(person.id) ? [{ request, person }] : [];
  });
  const kept = await Promise.all(known.map(({ person }) => isKeptFromSome({ store }, actor, person)));
  return known.filter((_, at) => !kept[at]);
}

/**
 * Stands before every page of one request. What is not there, and one about somebody whom its reader may not know of,
 * answer alike; what is shown is on record first, with the person it is about. No break-glass opens it.
 */
export const openedRequest = (deps: DisclosureDeps) =>
  createMiddleware<OpenedRequest>(async (c, next) => {
    const { actor } = c.var;
    const id = DisclosureId.safeParse(c.req.param('request'));
    const found = id.success ? await deps.store.disclosures.find(id.data) : undefined;
    const [about] = found ? await openRequests(deps, actor, [found]) : [];
    if (!about) return refused(c, { kind: 'not-found' });
    const { request, person } = about;
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    const look = { record: `people/${person.id}`, names: [person.family ?? ''], ways: [], close: person.closeTo };
    const refusal = looks && (await countLook(deps, c.var, look));
    if (refusal) return refused(c, refusal);
    if (looks) await keepShown(deps, actor, [person], `GET ${routePath(c)}`);
    c.set('request', request);
    c.set('record', person);
    await next();
    if (!looks) await countAct(deps, c.var, { record: look.record, taken: c.res.status < 400 });
    if (!looks && showsAgain(c.res)) await keepShown(deps, actor, [person], `POST ${routePath(c)}`);
  });
