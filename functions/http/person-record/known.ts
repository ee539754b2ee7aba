import { Hono } from 'hono';
import { may } from '../../../shared/permissions.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { localDate } from '../../../shared/time/london.ts';
import { type KnownLine, type KnownPerson, knownLines, sameEventLines } from '../../../web/forms/known-words.ts';
import type { OpenedContact, OpenedIncident, SignedIn } from '../context.ts';
import { shownPairs } from '../same-event/lane.tsx';
import type { PeopleDeps } from './context.ts';
import { openToTeam } from './open-to-team.ts';
import { possibleFor } from './possible.ts';
import { siblingsOf } from './siblings.ts';

/** So many children of one contact are looked for at once. */
const mostChildren = 6;

/** A contact or an incident, and the ids of the children in it that it is about. */
type About = { kind: 'contact' | 'incident'; id: string; children: readonly { id: string }[] };

type Asked = SignedIn['Variables'] & {
  about: About;
  /** Whether how many may be each child is asked for too. */
  possible: boolean;
};

/**
 * What else can be said, in lines, of the children in a contact or an incident, of the other children told of with them,
 * and of their brothers and sisters whom somebody has put down.
 */
export async function knownOf(deps: PeopleDeps, { about, actor, settings, possible }: Asked): Promise<KnownLine[]> {
  const { personRecords, sameEvents } = deps.store;
  const { kind, id } = about;
  const [[told], found] = await Promise.all([personRecords.told([{ kind, id }]), sameEvents.of({ kind, id })]);
  const own = new Set(about.children.map((child) => child.id));
  const people = told?.people ?? [];
  const [records, pairs] = await Promise.all([
    personRecords.those(people.map(({ record }) => record)),
    shownPairs(deps, actor, found),
  ]);
  const here = people.flatMap(({ person, record }): { record: FiledRecord; own: boolean }[] => {
    const its = records.get(record);
    return its?.kind === 'child' && mayOpenRecord(actor, its) ? [{ record: its, own: own.has(person) }] : [];
  });
  const children = here.slice(0, mostChildren);
  const mayAsk = may(actor, 'see-open-cases');
  const siblings = mayAsk ? await siblingsOf(deps, actor, { children, today: localDate(deps.now()) }) : [];
  const asked = [...children.map((child) => ({ ...child, siblingOf: undefined })), ...siblings];
  const known = await Promise.all(
    asked.map(async ({ record, own: isOwn, siblingOf }): Promise<KnownPerson> => {
      const details = detailsOf(record);
      const looks = possible && isOwn && !record.joined;
      const [outcome, open] = await Promise.all([
        looks ? possibleFor(deps, details, { actor, settings, self: record }) : undefined,
        mayAsk ? openToTeam(deps, details, { authority: actor.authority, settings }) : undefined,
      ]);
      const tooMany = outcome?.tier === 'too-many';
      return { record, own: isOwn, siblingOf, open, tooMany, possible: outcome?.matches.length ?? 0 };
    }),
  );
  return [...sameEventLines(pairs, id), ...knownLines(known, `/people/${kind}s/${id}`)];
}

/** The same for the script of the page of a contact or an incident, which asks once the page is there; without scripts it is a page away. */
export const knownRoutes = (deps: PeopleDeps) => {
  const contacts = new Hono<OpenedContact>().get('/people/contacts/:id/known', async (c) => {
    const { id, children } = c.var.contact;
    const about = { kind: 'contact' as const, id, children };
    return c.json({ lines: await knownOf(deps, { ...c.var, about, possible: true }) });
  });
  const incidents = new Hono<OpenedIncident>().get('/people/incidents/:id/known', async (c) => {
    const { id, facts } = c.var.incident;
    const about = { kind: 'incident' as const, id, children: facts.children };
    return c.json({ lines: await knownOf(deps, { ...c.var, about, possible: true }) });
  });
  return new Hono().route('/', contacts).route('/', incidents);
};
