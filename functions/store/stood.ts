import * as z from 'zod';
import { Made } from '../../shared/as-it-stood/stood-at.ts';
import { Contact } from '../../shared/contact/contact.ts';
import type { ContactId, IncidentId } from '../../shared/ids.ts';
import { Incident } from '../../shared/incident/incident.ts';
import { Triage } from '../../shared/triage/triage.ts';
import { incidentKeys } from './incident-keys.ts';
import type { Key } from './keys.ts';
import { allOf } from './page.ts';
import { readItem } from './read.ts';
import { stoodKeys } from './stood-keys.ts';
import type { Table } from './table.ts';

/** So many versions of one record are looked through. */
const mostVersions = 2000;

/** Which event made a version, and when. */
const Kept = Made.extend({ event: z.string() });
export type Kept = z.infer<typeof Kept>;

/** Reading records as they stood. One that cannot be read stops the request. */
export const stoodStore = (table: Table) => {
  /** Which versions are kept, the first first, without what they say. */
  const versions = async (pk: string, prefix: string): Promise<Kept[]> => {
    const query = {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ProjectionExpression: '#version, #at, #event',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#version': 'version', '#at': 'at', '#event': 'event' },
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ConsistentRead: true,
    };
    return (await allOf(Kept, table, query, mostVersions)).items;
  };
  const read = async <S extends z.ZodType>(schema: S, key: Key): Promise<z.infer<S> | undefined> => {
    const item = await readItem(table, key);
    return item && schema.parse(item);
  };

  return {
    /** A contact in one of its versions; undefined where that was not kept. */
    contact: async (id: ContactId, version: number): Promise<Contact | undefined> =>
      (await read(z.object({ contact: Contact }), stoodKeys.contact(id, version)))?.contact,

    /** The versions of an incident that are kept, and those of its triage. */
    async incidentVersions(id: IncidentId): Promise<{ incident: Kept[]; triage: Kept[] }> {
      const [incident, triage] = await Promise.all([
        versions(incidentKeys.partition(id), stoodKeys.ofIncident),
        versions(incidentKeys.partition(id), stoodKeys.ofTriage),
      ]);
      return { incident, triage };
    },

    /** An incident in one of its versions; undefined where that was not kept. */
    incident: async (id: IncidentId, version: number): Promise<Incident | undefined> =>
      (await read(z.object({ incident: Incident }), stoodKeys.incident(id, version)))?.incident,

    /** Its triage in one of its own versions; undefined where that was not kept. */
    triage: async (id: IncidentId, version: number): Promise<Triage | undefined> =>
      (await read(z.object({ triage: Triage }), stoodKeys.triage(id, version)))?.triage,
  };
};
export type StoodStore = ReturnType<typeof stoodStore>;
