import { Hono } from 'hono';
import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { type KnownLine, type KnownPerson, knownLines, sameEventLines } from '../../../web/forms/known-words.ts';
import type { OpenedContact, SignedIn } from '../context.ts';
import { shownPairs } from '../same-event/lane.tsx';
import type { PeopleDeps } from './context.ts';
import { openToTeam } from './open-to-team.ts';
import { possibleFor } from './possible.ts';

/** So many children of one contact are looked for at once. */
const mostChildren = 6;

type Asked = SignedIn['Variables'] & {
  contact: Contact /** Whether how many may be each child is asked for too. */;
  possible: boolean;
};

/** What else can be said of the children in a contact, and of the other children told of with them, in lines. */
export async function knownOf(deps: PeopleDeps, { contact, actor, settings, possible }: Asked): Promise<KnownLine[]> {
  const { personRecords, sameEvents } = deps.store;
  const source = { kind: 'contact' as const, id: contact.id };
  const [[told], found] = await Promise.all([personRecords.told([source]), sameEvents.of(source)]);
  const own = new Set(contact.children.map(({ id }) => id));
  const people = told?.people ?? [];
  const [records, pairs] = await Promise.all([
    personRecords.those(people.map(({ record }) => record)),
    shownPairs(deps, actor, found),
  ]);
  const children = people.flatMap(({ person, record }): { record: FiledRecord; own: boolean }[] => {
    const its = records.get(record);
    return its?.kind === 'child' && mayOpenRecord(actor, its) ? [{ record: its, own: own.has(person) }] : [];
  });
  const known = await Promise.all(
    children.slice(0, mostChildren).map(async ({ record, own: isOwn }): Promise<KnownPerson> => {
      const details = detailsOf(record);
      const looks = possible && isOwn && !record.joined;
      const [outcome, open] = await Promise.all([
        looks ? possibleFor(deps, details, { actor, settings, self: record }) : undefined,
        may(actor, 'see-open-cases')
          ? openToTeam(deps, details, { authority: contact.authority, settings })
          : undefined,
      ]);
      const tooMany = outcome?.tier === 'too-many';
      return { record, own: isOwn, open, tooMany, possible: outcome?.matches.length ?? 0 };
    }),
  );
  return [...sameEventLines(pairs, contact.id), ...knownLines(known, contact.id)];
}

/** The same for the script of the contact's page, which asks once the page is there; without scripts it is a page away. */
export const knownRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedContact>().get('/people/contacts/:id/known', async (c) =>
    c.json({ lines: await knownOf(deps, { ...c.var, possible: true }) }),
  );
