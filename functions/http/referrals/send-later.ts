import type { Context } from 'hono';
import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { awaitsRelease } from '../../../shared/contact/release.ts';
import type { About, SentLater } from '../../../shared/contact/sent-later.ts';
import type { Moment } from '../../../shared/moment.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { noThread } from '../../../shared/thread/thread.ts';
import { threadWrites } from '../../store/threads.ts';
import type { Deps, OpenedContact } from '../context.ts';
import { correctionKeptFromColleagues } from '../kept-from-colleagues.ts';
import { correctionKeptFromStaff } from '../kept-from-staff.ts';
import { correctedBy } from './corrected.ts';

/** The letter that was sent and has not left, with its messages; most contacts have none. */
async function leavingOf({ store, now }: Pick<Deps, 'store' | 'now'>, contact: Contact): Promise<About['leaving']> {
  if (contact.status !== 'outcome-issued' || !awaitsRelease(contact, now())) return undefined;
  const { letters, notices } = await store.contacts.file(contact.id);
  const letter = letters.find(({ id }) => id === contact.letterId);
  return letter && { letter, notices };
}

/** A change as it is to be saved: whoever an answer comes to mean by it is kept out by the same act. */
async function keptFromWhomItMeans(store: Deps['store'], change: Change, moment: Moment): Promise<Change> {
  const corrected = await correctedBy(store, change);
  if (!corrected) return change;
  const fromStaff = await correctionKeptFromStaff({ store }, change, corrected, moment);
  return correctionKeptFromColleagues({ store }, fromStaff, corrected);
}

/** Changes of the contact or its thread that a form may cross before something else must be wrong. */
const mostTries = 8;

/**
 * Saves what a referrer sends after the concern, with the alert that it is. It asks nothing of what was seen: it is
 * tried again over whatever others do meanwhile, and refused only when the rule refuses the contact as it then is.
 */
export async function sendLater<E extends OpenedContact>(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  c: Context<E>,
  rule: (about: About) => Result<SentLater | undefined>,
  moment: Moment,
): Promise<Result<void>> {
  let { contact } = c.var;
  let concern: About['concern'];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { thread = noThread(contact) } = await store.threads.of(contact.id);
    const sent = rule({ contact, concern, thread, leaving: await leavingOf({ store, now }, contact) });
    if (!sent.ok) {
      c.set('contact', contact);
      return sent;
    }
    if (!sent.value) return ok(undefined);
    const change = await keptFromWhomItMeans(store, sent.value.change, moment);
    const saved = await store.contacts.save(change, threadWrites({ thread: sent.value.thread, messages: [] }));
    if (saved.ok || saved.refusal.kind !== 'stale') return saved;
    const again = await store.contacts.findWithConcern(contact.id);
    if (!again.ok) return again;
    ({ contact, concern } = again.value);
  }
  throw new Error('a contact kept changing while something was sent about it');
}
