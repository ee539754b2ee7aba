import { DecidedItem } from '../../shared/disclosure/decide.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { PackPart } from '../../shared/disclosure/pack-parts.ts';
import type { DisclosureId } from '../../shared/ids.ts';
import { type Result, refuse } from '../../shared/result.ts';
import type { Keeping } from '../../shared/retention/keeping.ts';
import { commit, isTooBig, type Write } from './commit.ts';
import { keepingWrite } from './keepings.ts';
import type { Key } from './keys.ts';
import { allOf, inIndex } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const keyOf = (id: DisclosureId): Key => ({ pk: `DISCLOSURE#${id}`, sk: 'DISCLOSURE' });
const itemKey = ({ request, ref }: Pick<DecidedItem, 'request' | 'ref'>): Key => ({
  ...keyOf(request),
  sk: `ITEM#${ref}`,
});
const packPrefix = (pack: number) => `PACK#${String(pack).padStart(4, '0')}#`;
const open = (authority: string) => `${authority}#DISCLOSURES#OPEN`;
const ended = (authority: string, month: string) => `${authority}#DISCLOSURES#ENDED#${month}`;

const disclosureWrite = (request: Disclosure): Write => {
  const { id, authority, came, version } = request;
  return {
    item: {
      ...{ ...request, ...keyOf(id) },
      gsi1pk: request.ended ? ended(authority, request.ended.on.slice(0, 7)) : open(authority),
      gsi1sk: `${request.ended?.on ?? came}#${id}`,
    },
    over: version === 1 ? 'nothing' : { version: version - 1 },
  };
};

const itemsUnder = (id: DisclosureId, prefix: string) => ({
  KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':pk': keyOf(id).pk, ':prefix': prefix },
  ConsistentRead: true,
});

/** More items than are held about anybody. */
const mostItems = 20_000;

/** Requests for what is held about somebody. */
export const disclosureStore = (table: Table, authority: string) => ({
  async find(id: DisclosureId): Promise<Disclosure | undefined> {
    const item = await readItem(table, keyOf(id));
    return item && Disclosure.parse(item);
  },

  /** Those that have not ended, the first that came first. */
  open: (most = 200) => allOf(Disclosure, table, inIndex('gsi1', open(authority)), most),

  /** Those that ended in a month (`2026-11`), the latest first. */
  endedIn: (month: string, most = 200) =>
    allOf(Disclosure, table, inIndex('gsi1', ended(authority, month), { ScanIndexForward: false }), most),

  /** What was decided of the items of a request. */
  async decided(id: DisclosureId): Promise<DecidedItem[]> {
    return (await allOf(DecidedItem, table, itemsUnder(id, 'ITEM#'), mostItems)).items;
  },

  /** What was decided of one item, or undefined. */
  async decidedOf(request: DisclosureId, ref: string): Promise<DecidedItem | undefined> {
    const item = await readItem(table, itemKey({ request, ref }));
    return item && DecidedItem.parse(item);
  },

  /**
   * Saves what was decided of an item. The request moves on with it, so that nothing that follows from all decisions can
   * cross one. Refused as `stale` when either is no longer as it was.
   */
  decide: (request: Disclosure, decided: DecidedItem, token: string): Promise<Result<void>> => {
    const over = decided.version === 1 ? ('nothing' as const) : { version: decided.version - 1 };
    const moved = { ...request, version: request.version + 1 };
    return commit(table, token, [disclosureWrite(moved), { item: { ...decided, ...itemKey(decided) }, over }]);
  },

  /**
   * Saves a request with the pack that was approved. Refused as `stale` when the request, or what was decided, has moved
   * on, and as `too-large` where the table does not take it.
   */
  async approve(request: Disclosure, parts: readonly PackPart[], token: string): Promise<Result<void>> {
    const writes = [
      disclosureWrite(request),
      ...parts.map((part): Write => {
        const sk = `${packPrefix(part.pack)}${String(part.part).padStart(4, '0')}`;
        return { item: { ...part, ...keyOf(part.request), sk }, over: 'nothing' };
      }),
    ];
    if (writes.some(isTooBig)) return refuse({ kind: 'too-large' });
    return commit(table, token, writes);
  },

  /** A pack as it was approved, part by part. */
  async pack(id: DisclosureId, pack: number): Promise<PackPart[]> {
    return (await allOf(PackPart, table, itemsUnder(id, packPrefix(pack)), mostItems)).items;
  },

  /**
   * Saves a request and, where it begins or ends, the hold on the record of whom it is about, or neither. Refused as
   * `stale` when either has moved on.
   */
  save: (request: Disclosure, keeping: Keeping | undefined, token: string): Promise<Result<void>> =>
    commit(table, token, [disclosureWrite(request), ...(keeping ? [keepingWrite(keeping)] : [])]),
});
