import { type Actor, stampOf } from '../../shared/actor.ts';
import type { ContactId } from '../../shared/ids.ts';
import { Access } from '../../shared/looked/access.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Reveal } from '../../shared/sealed-address/reveal.ts';
import type { Sealed } from '../../shared/sealed-address/sealed-answers.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { partOf } from './page.ts';
import { openPagesStore } from './pages-store.ts';
import { readSealed, revealKey } from './sealed-answers.ts';
import type { Table } from './table.ts';

/** What the page that reveals sealed answers asks of the table. */
export const openRevealingStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  reveals: {
    /** Who has revealed it and what for, the latest first. */
    async of(contactId: ContactId): Promise<Access[]> {
      const { pk, sk } = revealKey(contactId, '', '');
      const { items } = await partOf(Access, table, {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :revealed)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':revealed': sk.slice(0, sk.indexOf('#') + 1) },
        ScanIndexForward: false,
        Limit: 50,
      });
      return items;
    },

    /**
     * What is sealed of a contact, for somebody to read. That they did, and why, and the words that are owed of it, are
     * kept first and together; when they cannot be, nothing is shown.
     */
    async open(
      contactId: ContactId,
      actor: Actor,
      { because, notices }: Reveal,
      access: { at: Date; id: string; what: string },
    ): Promise<Result<Sealed>> {
      const at = access.at.toISOString();
      const look = { ...keys.access(contactId, at, access.id), at, by: stampOf(actor), what: access.what, because };
      const kept = await commit(table, access.id, [
        { item: look, over: 'nothing' },
        { item: { ...look, ...revealKey(contactId, at, access.id) }, over: 'nothing' },
        ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
      ]);
      return kept.ok ? ok(await readSealed(table, contactId)) : kept;
    },
  },
});
export type RevealingStore = ReturnType<typeof openRevealingStore>;
