import { Disagreement, type SettledDisagreement, stageOf } from '../../shared/disagreement/disagreement.ts';
import { type ContactId, DisagreementId } from '../../shared/ids.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { indexKeys, keys } from './keys.ts';
import { allOf, allReadable, inIndex } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** First where a child is not safe, then what the council must answer, then what waits for the referrer. */
const rankOf = (immediate: boolean, answered: boolean): string => (immediate ? '0' : answered ? '2' : '1');

/** The index that a disagreement stands in: open work, or the month in which it ended. */
function standsAt(disagreement: Disagreement) {
  const { authority, id, immediate, status } = disagreement;
  if (status === 'settled') {
    const { at } = disagreement.settled;
    return indexKeys.settledDisagreement(authority, at.slice(0, 7), at, id);
  }
  const { answer, clock } = stageOf(disagreement);
  return indexKeys.openDisagreement(authority, rankOf(immediate, !!answer), answer?.acceptBy ?? clock.dueAt, id);
}

/** A disagreement as it lies in the table, beside its contact. */
export const disagreementItem = (disagreement: Disagreement) => ({
  ...disagreement,
  ...keys.disagreement(disagreement.contactId, disagreement.id),
  ...standsAt(disagreement),
});

const Settled = Disagreement.options[1];

export const disagreementStore = (table: Table) => ({
  /** A disagreement about this contact, by the id in an address. */
  async find(contactId: ContactId, id: string | undefined): Promise<Result<Disagreement>> {
    const known = DisagreementId.safeParse(id);
    const item = known.success ? await readItem(table, keys.disagreement(contactId, known.data)) : undefined;
    return item ? ok(Disagreement.parse(item)) : refuse({ kind: 'not-found' });
  },

  /** All that were raised about one contact, the first first. */
  async of(contactId: ContactId): Promise<Disagreement[]> {
    const { items } = await allOf(
      Disagreement,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :disagreement)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':pk': keys.contactPartition(contactId),
          ':disagreement': keys.disagreement(contactId, '').sk,
        },
        ConsistentRead: true,
      },
      100,
    );
    return items.sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1));
  },

  /** Open disagreements, what cannot wait first, up to `most`. */
  open: (authority: string, most = 200) =>
    allOf(Disagreement.options[0], table, inIndex('gsi1', `${authority}#DISAGREEMENTS#OPEN`), most),

  /** Open ones for the minute hand, up to `most`: one that does not parse keeps none of the others. */
  toTell: (authority: string, most: number) =>
    allReadable(Disagreement.options[0], table, inIndex('gsi1', `${authority}#DISAGREEMENTS#OPEN`), most),

  /** Those that ended in a month (`2026-11`, by UTC), the first first, up to `most`. */
  settledIn: (authority: string, month: string, most = 500): Promise<{ items: SettledDisagreement[]; more: boolean }> =>
    allOf(Settled, table, inIndex('gsi1', `${authority}#DISAGREEMENTS#${month}`), most),
});
export type DisagreementStore = ReturnType<typeof disagreementStore>;
