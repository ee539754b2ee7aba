import { DeleteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Notice } from '../../shared/notice.ts';
import type { Key } from './keys.ts';
import { noticeStore } from './notices.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

const Keyed = z.object({ pk: z.string(), sk: z.string() });
const kindIn = (key: string): string => key.split('#', 1)[0] ?? key;

/**
 * Who is signed in, and what lets somebody in. What somebody typed lies with the sessions too, and is nobody’s way in: it
 * stays.
 */
const letsIn = ({ pk, sk }: Key): boolean => kindIn(pk) === 'CODE' || (kindIn(pk) === 'SESSION' && sk === 'SESSION');

/**
 * What is done to a table that was put back from a copy, and asked of it, before anybody uses it. It goes through every
 * item: for a program that somebody runs, and for no function.
 */
export const putBackStore = (table: Table, authority: string) => {
  async function* all(): AsyncIterable<Key> {
    const asked = { TableName: table.name, ConsistentRead: true, ProjectionExpression: 'pk, sk' };
    for await (const part of paginateScan({ client: table.client }, asked)) {
      for (const item of part.Items ?? []) yield Keyed.parse(item);
    }
  }

  return {
    /** How many items there are in each kind of partition, such as `CONTACT`. */
    async counts(): Promise<Record<string, number>> {
      const counts = new Map<string, number>();
      for await (const { pk } of all()) {
        const kind = kindIn(pk);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    },

    /** Forgets every session and code, with the messages that carried codes: a session that was ended since would be back. */
    async forgetWhoIsIn(): Promise<number> {
      const keys: Key[] = [];
      for await (const key of all()) if (letsIn(key)) keys.push(key);
      for (const { pk, sk } of keys)
        await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
      return keys.length;
    },

    /**
     * Gives each message that was on its way to `hold`, and saves what it says. Answers how many there were, and how many
     * do not parse: those cannot be sent either, and stand with the alarms for them.
     */
    async holdOwed(hold: (notice: Notice) => Notice | undefined, newId: () => string) {
      const notices = noticeStore(table);
      const ever = new Date('9999-12-31T00:00:00.000Z');
      const lists = [
        (place?: Place) => notices.unsettled(authority, ever, place),
        (place?: Place) => notices.inDigest(authority, place),
      ];
      const count = { held: 0, unreadable: 0 };
      for (const list of lists) {
        let place: Place | undefined;
        do {
          const part = await list(place);
          for (const notice of part.items) {
            const next = hold(notice);
            const saved = next && (await notices.save(next, newId()));
            if (!saved?.ok) throw new Error(`a message in the state ${notice.state} could not be held`);
          }
          count.held += part.items.length;
          count.unreadable += part.unreadable;
          place = part.place;
        } while (place);
      }
      return count;
    },
  };
};
