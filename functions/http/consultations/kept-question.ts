import type { Actor } from '../../../shared/actor.ts';
import type { Consultation } from '../../../shared/consultation/consultation.ts';
import type { ConsultationRow } from '../../../shared/consultation/row.ts';
import { mayOpen } from '../../../shared/draft/access.ts';
import type { ContactId, DraftId } from '../../../shared/ids.ts';
import { keptFrom } from '../../../shared/permissions.ts';
import type { Store } from '../../store/store.ts';

type Reads = Pick<Store, 'contacts' | 'drafts'>;

/**
 * Whether a draft that was not sent is kept from somebody. Of one that is gone nobody can tell any more, so it is: it may
 * have been an allegation until its time was over.
 */
async function isDraftKept({ drafts }: Reads, id: DraftId, actor: Actor): Promise<boolean> {
  const draft = await drafts.find(id);
  return draft.ok ? !draft.value.sentAs && !mayOpen(actor, draft.value) : true;
}

/**
 * Whether a question is kept from another of its asker's organisation by what it became: it is as open to them as its
 * draft, and as the concern, which may have become an allegation long after the question was asked.
 */
export async function keptByWhatItBecame(
  store: Reads,
  { draft, contact, keptByEarlierDraft }: Pick<Consultation, 'draft' | 'contact' | 'keptByEarlierDraft'>,
  actor: Actor,
): Promise<boolean> {
  if (keptByEarlierDraft) return true;
  // Once it was sent, the contact says whose it is.
  if (draft && !contact && (await isDraftKept(store, draft.id, actor))) return true;
  const found = contact && (await store.contacts.find(contact.id));
  return found?.ok === true && keptFrom(actor, found.value);
}

/** The questions of an organisation that one of its people may open, in the order given. */
export async function openQuestions(
  store: Reads,
  actor: Actor,
  rows: readonly ConsultationRow[],
): Promise<ConsultationRow[]> {
  const open = rows.filter(
    (row) =>
      !keptFrom(actor, { ...row, raisedBy: row.askedBy }) &&
      (!row.keptByEarlierDraft || row.askedBy.personId === actor.id),
  );
  const became = [...new Set(open.flatMap(({ contactId }) => contactId ?? []))];
  const contacts = became.length > 0 ? await store.contacts.rows(actor, became) : [];
  const kept = new Set<ContactId | DraftId>(contacts.flatMap((row) => (row && keptFrom(actor, row) ? [row.id] : [])));
  for (const { askedBy, contactId, draftId } of open) {
    if (contactId || !draftId || askedBy.personId === actor.id) continue;
    if (await isDraftKept(store, draftId, actor)) kept.add(draftId);
  }
  return open.filter(
    ({ contactId, draftId }) => !(contactId && kept.has(contactId)) && !(draftId && kept.has(draftId)),
  );
}
