import * as z from 'zod';
import type { ContactEvent } from '../../shared/contact/events.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { ContactId } from '../../shared/ids.ts';
import {
  type Sealed,
  SealedAnswer,
  SealedCorrection,
  type SealedLater,
  sealConcern,
  sealEvent,
} from '../../shared/sealed-address/sealed-answers.ts';
import type { Write } from './commit.ts';
import { disposalKeys } from './disposal-keys.ts';
import { type Key, keys } from './keys.ts';
import { allOf } from './page.ts';
import type { Table } from './table.ts';

/**
 * A partition of its own, which no function may read but the one that reveals it and those that keep it out of letters:
 * see `infra/table-rights.ts`.
 */
const partition = disposalKeys.sealedPartition;
const answersKey = (contactId: string): Key => ({ pk: partition(contactId), sk: 'ANSWERS' });
const correctionKey = (contactId: string, version: number): Key => ({
  pk: partition(contactId),
  sk: `CORRECTION#${String(version).padStart(6, '0')}`,
});

/** That somebody revealed it: beside what they read, for whoever comes next. */
export const revealKey = (contactId: string, at: string, id: string): Key => ({
  pk: partition(contactId),
  sk: `REVEALED#${at}#${id}`,
});

/** A concern as it lies beside its contact, and what of it is kept apart. */
export function concernSealed(contactId: string, whole: Concern): { concern: Concern; writes: Write[] } {
  const { concern, answers } = sealConcern(whole);
  const write: Write = { item: { ...answersKey(contactId), answers }, over: 'nothing' };
  return { concern, writes: answers.length > 0 ? [write] : [] };
}

/** What happened to a contact as it lies in its history, and what of it is kept apart. */
export function eventSealed(whole: ContactEvent): { event: ContactEvent; writes: Write[] } {
  const { event, correction } = sealEvent(whole);
  if (!correction) return { event, writes: [] };
  return {
    event,
    writes: [{ item: { ...correctionKey(event.contactId, event.version), ...correction }, over: 'nothing' }],
  };
}

/** What was said later to be secret, taken out of where it lay open: the concern, and what was corrected of it. */
export function sealedLaterWrites(contactId: ContactId, version: number, { answers, events }: SealedLater): Write[] {
  const answersAt = { ...answersKey(contactId), sk: `ANSWERS#${String(version).padStart(6, '0')}` };
  return [
    ...(answers.length > 0 ? [{ item: { ...answersAt, answers }, over: 'nothing' as const }] : []),
    ...events.flatMap((whole) => {
      const { event, writes } = eventSealed(whole);
      return [
        { item: { ...event, ...keys.event(event.contactId, event.version) }, over: 'anything' as const },
        ...writes,
      ];
    }),
  ];
}

const Item = z.union([z.object({ answers: z.array(SealedAnswer) }), SealedCorrection]);

/** Everything that is sealed of a contact. The keys come with it, because nothing else of the partition may be read. */
export async function readSealed(table: Table, contactId: ContactId): Promise<Sealed> {
  const { items } = await allOf(
    Item,
    table,
    {
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': partition(contactId), ':from': 'ANSWERS', ':to': 'KEY#~' },
      ConsistentRead: true,
    },
    200,
  );
  return {
    answers: items.flatMap((item) => ('answers' in item ? item.answers : [])),
    corrections: items.flatMap((item) => ('answers' in item ? [] : [item])),
  };
}

export const sealedStore = (table: Table) => ({
  /**
   * What a letter may not say, for the rule that looks for it there. Nothing of it is shown to anybody: whoever is to
   * read it is shown it by the page that reveals it.
   */
  forRule: (contactId: ContactId): Promise<Sealed> => readSealed(table, contactId),
});
