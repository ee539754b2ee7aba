import type { Actor } from '../../../shared/actor.ts';
import { ContactId, IncidentId, type PersonRecordId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import { relationTo } from '../../../shared/permissions.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { appearancesFor, mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import type { Told } from '../../../shared/person-record/person-history.ts';
import type { ContactStore } from '../../store/contacts.ts';
import type { IncidentRowStore } from '../../store/incident-rows.ts';

/** So many times of being told of are read together: what one page shows, and one round trip brings. */
export const onOnePage = 50;

/** The times that somebody was told of, the latest first, from a place on, as far as the actor may know of them. */
export const latestFirst = (actor: Actor, record: FiledRecord): Appearance[] =>
  appearancesFor(actor, record).toSorted((one, other) => (one.at < other.at ? 1 : -1));

/** What reads a past. */
type PastDeps = { store: { contacts: Pick<ContactStore, 'findAll'>; incidents: IncidentRowStore } };

/** So many are read in one round trip. */
const atOnce = 100;

/** The contacts and incidents of some of those times, as they stand now and as far as they are the actor’s to know of, in two round trips of a hundred at once. */
export async function pastOf(deps: PastDeps, actor: Actor, appearances: readonly Appearance[]): Promise<Told> {
  const parts = Array.from({ length: Math.ceil(appearances.length / atOnce) }, (_, part) =>
    appearances.slice(part * atOnce, (part + 1) * atOnce),
  );
  const past = await Promise.all(parts.map((part) => partOfPast(deps, actor, part)));
  return {
    contacts: past.flatMap(({ contacts }) => contacts),
    incidents: past.flatMap(({ incidents }) => incidents),
  };
}

async function partOfPast({ store }: PastDeps, actor: Actor, appearances: readonly Appearance[]): Promise<Told> {
  const of = (kind: Appearance['kind']) => appearances.filter((appearance) => appearance.kind === kind);
  const inContacts = of('contact');
  const [contacts, incidents] = await Promise.all([
    inContacts.length === 0
      ? []
      : store.contacts.findAll([...new Set(inContacts.map(({ id }) => ContactId.parse(id)))]),
    store.incidents.rows(of('incident').map(({ id }) => IncidentId.parse(id))),
  ]);
  const byId = new Map(contacts.flatMap((contact) => (contact ? [[contact.id as string, contact] as const] : [])));
  return {
    contacts: inContacts.flatMap(({ id, person }) => {
      const contact = byId.get(id);
      return contact && relationTo(actor, contact) !== 'none' ? [{ contact, person }] : [];
    }),
    incidents: [...incidents.values()].filter((row) => isIncidentOpenTo(actor, row)),
  };
}

/**
 * Of some times, those whose contact or incident was read as the actor’s to know of. What was restricted a moment ago is not
 * among them, though the record of its people does not say so until they are filed anew.
 */
export function stillOpen(times: readonly Appearance[], { contacts, incidents }: Told): Appearance[] {
  const open = new Set<string>([...contacts.map(({ contact }) => contact.id), ...incidents.map(({ id }) => id)]);
  return times.filter(({ id }) => open.has(id));
}

/**
 * Of some people, those who are there for the actor: by what their records were filed with, and because they were told of in
 * something besides incidents that the actor may not open, as those stand now.
 */
export async function openAmong(
  { store }: { store: { incidents: IncidentRowStore } },
  actor: Actor,
  records: readonly FiledRecord[],
): Promise<Set<PersonRecordId>> {
  const toAsk = records.flatMap((record) => {
    if (!mayOpenRecord(actor, record)) return [];
    const times = appearancesFor(actor, record);
    const inContact = times.length > atOnce || times.some(({ kind }) => kind === 'contact');
    return [{ id: record.id, incidents: inContact ? [] : times.map(({ id }) => IncidentId.parse(id)) }];
  });
  const ids = [...new Set(toAsk.flatMap(({ incidents }) => incidents))];
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) =>
    store.incidents.rows(ids.slice(part * atOnce, (part + 1) * atOnce)),
  );
  const rows = (await Promise.all(parts)).flatMap((part) => [...part.values()]);
  const closed = new Set(rows.filter((row) => !isIncidentOpenTo(actor, row)).map(({ id }) => id));
  return new Set(
    toAsk
      .filter(({ incidents }) => incidents.length === 0 || incidents.some((id) => !closed.has(id)))
      .map(({ id }) => id),
  );
}

/** Whether one of them is. */
export const isOpenRecord = async (
  deps: { store: { incidents: IncidentRowStore } },
  actor: Actor,
  record: FiledRecord,
): Promise<boolean> => (await openAmong(deps, actor, [record])).has(record.id);
