import type { Actor } from '../../../shared/actor.ts';
import { ContactId, IncidentId, PersonId, PersonRecordId } from '../../../shared/ids.ts';
import { isKeptFromIncident, standsToIncident } from '../../../shared/incident/open-incident.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { keptFromRecord } from '../../../shared/person-record/may-open.ts';
import type { Glass } from '../../../shared/restriction/break-glass.ts';
import type { GlassRecord } from '../../../shared/restriction/broken-glass.ts';
import { isKeptFrom } from '../../../shared/restriction/restriction.ts';
import { managersAmong } from '../../../shared/restriction/tell-managers.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type IsKept, keptFromSome } from '../../store/kept-from-some.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { isOpenRecord } from '../person-record/past.ts';

/**
 * What stands behind a page of break-glass: what is open to the actor already, or what they may break the glass for, with
 * whoever answers for it and from whom of the front door it is kept.
 */
export type Behind =
  | { open: true }
  | { open: false; glass: Omit<Glass, 'told'>; answers: readonly string[]; isKept: IsKept };

const open: Behind = { open: true };

/** Where a record is read. */
export const hrefOf = ({ kind, id }: GlassRecord): string =>
  ({ contact: `/contacts/${id}`, incident: `/triage/incidents/${id}`, person: `/people/${id}` })[kind];

/** The kind of record that is meant at each place of the addresses of break-glass. */
export const kindsAt = { contacts: 'contact', incidents: 'incident', people: 'person' } as const;
const glassPages = { contact: 'contacts', incident: 'incidents', person: 'people' } as const;

/** Where one that is restricted is opened by break-glass. */
export const restrictedHrefOf = ({ kind, id }: GlassRecord): string => `/restricted/${glassPages[kind]}/${id}`;

/**
 * The record of a page of break-glass. Undefined where there is none, and where it is kept from the actor whatever they
 * say: the two are answered alike.
 */
export async function behind(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  settings: Settings,
  record: { kind: GlassRecord['kind']; id: string },
): Promise<Behind | undefined> {
  switch (record.kind) {
    case 'contact': {
      const id = ContactId.safeParse(record.id);
      const found = id.success ? await store.contacts.find(id.data) : undefined;
      if (!found?.ok || found.value.authority !== actor.authority || isKeptFrom(actor, found.value)) return undefined;
      const contact = found.value;
      if (relationTo(actor, contact) === 'front-door') return open;
      const { reference, restricted } = contact;
      const answers = ['holder' in contact ? contact.holder.id : '', restricted?.by.id ?? ''];
      const glass = {
        record: { kind: 'contact', id: contact.id },
        reference,
        keptFrom: restricted?.keptFrom ?? [],
      } as const;
      return { open: false, glass, answers, isKept: (person) => isKeptFrom(person, contact) };
    }
    case 'incident': {
      const id = IncidentId.safeParse(record.id);
      const found = id.success && settings.domesticAbuse ? await store.incidents.find(id.data) : undefined;
      if (!found?.ok || found.value.authority !== actor.authority) return undefined;
      const incident = found.value;
      if (isKeptFromIncident(actor, incident)) return undefined;
      if (standsToIncident(actor, incident, settings).as !== 'none') return open;
      const glass = {
        record: { kind: 'incident', id: incident.id },
        reference: incident.reference,
        keptFrom: incident.keptFrom ?? [],
      } as const;
      return { open: false, glass, answers: [], isKept: (person) => isKeptFromIncident(person, incident) };
    }
    case 'person': {
      const id = PersonRecordId.safeParse(record.id);
      const found = id.success ? await store.personRecords.find(id.data) : undefined;
      if (!found?.ok || found.value.authority !== actor.authority) return undefined;
      if (await isOpenRecord({ store }, actor, found.value)) return open;
      const isKept = await keptFromSome({ store }, found.value);
      if (isKept(actor)) return undefined;
      const glass = {
        record: { kind: 'person', id: found.value.id },
        keptFrom: keptFromRecord(found.value),
      } as const;
      return { open: false, glass, answers: [], isKept };
    }
  }
}

/**
 * Whoever is told at once: those who answer for the record, and the managers; and who of the front door learns nothing of
 * it, by their account or by their name: its reason is words about the family.
 */
export async function toldOf(
  { store }: Pick<PeopleDeps, 'store'>,
  { authority }: Actor,
  { glass, answers, isKept }: Extract<Behind, { open: false }>,
) {
  const ids = answers.flatMap((id) => PersonId.safeParse(id).data ?? []);
  const [staff, named] = await Promise.all([store.people.staff(authority), store.people.those(ids)]);
  const byName = [...staff, ...named].filter(isKept).map(({ id }) => id);
  return { told: [...named, ...managersAmong(staff)], keptFrom: [...new Set([...glass.keptFrom, ...byName])] };
}
