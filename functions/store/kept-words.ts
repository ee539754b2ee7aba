import { createHash } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { PersonId } from '../../shared/ids.ts';
import type { Key } from './keys.ts';
import { partOf } from './page.ts';
import { putSealed } from './seal/put-sealed.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

/** What was typed to one question. `label`: the question; undefined where no question that is asked has it. */
const Typed = z.object({ label: z.string().optional(), text: z.string() });
export type Typed = z.infer<typeof Typed>;

/** What a page of a draft said that could not be saved. `path`: the page. The same of one page is kept once. */
export const KeptWords = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  personId: PersonId,
  path: z.string(),
  words: z.array(Typed),
  at: z.iso.datetime(),
  /** When the table may delete it, in seconds since 1970. */
  expires: z.int(),
});
export type KeptWords = z.infer<typeof KeptWords>;

/** With the sessions: it is typed under one, is nobody’s record, and ends by itself. */
const keyOf = (personId: string, id: string): Key => ({ pk: `SESSION#KEPT#${personId}`, sk: `HELD#${id}` });

/** How long they wait for their person, in seconds: somebody may be back at their desk after a week. */
export const keptForSeconds = 7 * 24 * 60 * 60;

/**
 * What people typed that could be saved nowhere. It is theirs alone, open to them in every session, and stays until
 * they discard it or its time is over.
 */
export const keptWordsStore = (table: Table) => ({
  async keep(kept: { personId: string; path: string; words: readonly Typed[] }, now: Date): Promise<void> {
    const id = createHash('sha256')
      .update(JSON.stringify([kept.path, kept.words]))
      .digest('hex')
      .slice(0, 32);
    const expires = Math.floor(now.getTime() / 1000) + keptForSeconds;
    await putSealed(table, { ...kept, at: now.toISOString(), expires, id, ...keyOf(kept.personId, id) });
  },

  /** All that is kept for somebody now, the oldest first. */
  async of(personId: string, now: Date): Promise<KeptWords[]> {
    const found: KeptWords[] = [];
    let place: Place | undefined;
    do {
      const { pk, sk } = keyOf(personId, '');
      const part = await partOf(
        KeptWords,
        table,
        {
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :held)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': pk, ':held': sk },
        },
        place,
      );
      found.push(...part.items);
      place = part.place;
    } while (place);
    return found
      .filter(({ expires }) => expires * 1000 > now.getTime())
      .toSorted((one, other) => one.at.localeCompare(other.at));
  },

  async discard(personId: string, id: string): Promise<void> {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(personId, id) }));
  },
});
