import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../context.ts';

/** Changes of the contact that an act may cross before something else must be wrong. */
const mostTries = 5;

/**
 * Saves what a rule allows. When the contact moved on meanwhile the rule is asked again of both as they are now: it
 * refuses only what somebody else did to this very disagreement.
 */
export async function attemptOn(
  { store }: Pick<Deps, 'store'>,
  opened: { contact: Contact; disagreement: Disagreement },
  rule: (contact: Contact, disagreement: Disagreement) => Result<Change>,
): Promise<Result<void>> {
  let { contact, disagreement } = opened;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const allowed = rule(contact, disagreement);
    if (!allowed.ok) return allowed;
    const saved = await store.contacts.save(allowed.value);
    if (saved.ok || saved.refusal.kind !== 'stale') return saved;
    const [contactNow, now] = await Promise.all([
      store.contacts.find(contact.id),
      store.disagreements.find(contact.id, disagreement.id),
    ]);
    if (!contactNow.ok) return contactNow;
    if (!now.ok) return now;
    contact = contactNow.value;
    disagreement = now.value;
  }
  throw new Error('a contact kept changing while its disagreement was acted on');
}
