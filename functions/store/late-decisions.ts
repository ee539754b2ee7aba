import * as z from 'zod';
import type { Contact } from '../../shared/contact/contact.ts';
import { isLateDecision, lastNewTime } from '../../shared/contact/promised-time.ts';
import { ContactId } from '../../shared/ids.ts';
import type { Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import type { Table } from './table.ts';

/** The task of a late decision, made anew with every change of its contact; out of the lists once it is decided. */
export const lateDecisionWrites = (contact: Contact): Write[] => {
  const { id, authority, clocks, late } = contact;
  if (!late) return [];
  const last = lastNewTime(clocks.decision, late);
  const place =
    isLateDecision(contact) && indexKeys.lateDecisions(authority, last?.manager?.id, `${clocks.decision.dueAt}#${id}`);
  return [{ item: { ...keys.lateDecision(id), contactId: id, ...place }, over: 'anything' }];
};

const Item = z.object({ contactId: ContactId }).transform(({ contactId }) => contactId);

export const lateDecisionStore = (table: Table) => ({
  /** Contacts whose decision is late, the longest due first, a page at a time. */
  all: (authority: string, cursor?: string): Promise<Page<ContactId>> =>
    pageOf(
      Item,
      table,
      inIndex('gsi2', indexKeys.lateDecisions(authority, undefined, '').gsi2pk, { Limit: 100 }),
      cursor,
    ),

  /** Those of them that are one manager's task. */
  of: (authority: string, personId: string, cursor?: string): Promise<Page<ContactId>> =>
    pageOf(
      Item,
      table,
      inIndex('gsi3', `${indexKeys.lateDecisions(authority, undefined, '').gsi2pk}#${personId}`, { Limit: 100 }),
      cursor,
    ),
});
export type LateDecisionStore = ReturnType<typeof lateDecisionStore>;
