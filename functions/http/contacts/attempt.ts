import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { ok, type Refusal, type Result, refuse } from '../../../shared/result.ts';
import type { Changed } from '../../../web/pages/contact/changed.tsx';
import type { Deps } from '../context.ts';

/** Saves what a rule allows. When another was quicker, the answer is what the rule says of the contact as it is now. */
export async function attempt(
  { store }: Pick<Deps, 'store'>,
  contact: Contact,
  rule: (contact: Contact) => Result<Change>,
): Promise<Result<void>> {
  const allowed = rule(contact);
  if (!allowed.ok) return allowed;
  const saved = await store.contacts.save(allowed.value);
  if (saved.ok || saved.refusal.kind !== 'stale') return saved;
  const now = await store.contacts.find(contact.id);
  if (!now.ok) return now;
  const again = rule(now.value);
  return again.ok ? refuse({ kind: 'stale' }) : refuse(again.refusal);
}

/** Whether somebody else's act, and nothing that was typed, is why a form was refused. */
export const isConflict = ({ kind }: Refusal): boolean =>
  kind === 'stale' || kind === 'wrong-status' || kind === 'taken';

/** The contact as it is now, with what happened since the version that somebody was looking at. */
export async function whatChanged(
  { store }: Pick<Deps, 'store'>,
  { id }: Contact,
  seen: number,
): Promise<Result<{ contact: Contact; changed: Changed }>> {
  const [contact, { events }] = await Promise.all([store.contacts.find(id), store.contacts.file(id)]);
  if (!contact.ok) return contact;
  return ok({ contact: contact.value, changed: { events: events.filter(({ version }) => version > seen) } });
}
