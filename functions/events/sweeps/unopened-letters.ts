import type { NoticeId } from '../../../shared/ids.ts';
import { chase } from '../../../shared/letter/chase-unopened.ts';
import { deliveryTo } from '../../../shared/letter/delivery.ts';
import type { Letter, LetterRecipient } from '../../../shared/letter/letter.ts';
import type { Settings } from '../../../shared/settings.ts';
import { taskOwners } from '../task-owner.ts';
import { type SweepDeps, seeToEach } from './sweep-part.ts';

/** A letter is a large item, and those that are due now were not all sent in one minute. */
const most = 200;

/** Reminds whoever has not opened a letter in the working days it may take, and then gives somebody the task. */
export async function sweepUnopenedLetters({ store, authority, now, newId, log }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  await seeToEach(await store.letters.toChase(authority, at, most), log, async (letter) => {
    const contact = await store.contacts.find(letter.contactId);
    if (!contact.ok) throw new Error(`letter ${letter.id} is about no contact`);
    const notices = await messagesAbout(store, letter);
    const enclosed = await enclosedTo(store, letter, settings);
    const about = notices[0];
    const known = {
      contact: contact.value,
      notices,
      isEnclosed: ({ token }: LetterRecipient) => enclosed.has(token),
      owner: about && (await owners.of(about)),
    };
    const next = chase(letter, known, { now: at, newId, settings });
    // Whoever opens it at this moment is quicker, and so is another sweep; if it is unopened still, the next minute chases.
    await store.letters.save(next.letter, next.notices, newId());
  });
}

async function messagesAbout({ notices }: SweepDeps['store'], { contactId, recipients }: Letter) {
  const ids: NoticeId[] = recipients.flatMap(({ noticeId, chased }) => [
    ...(noticeId ? [noticeId] : []),
    ...chased.map((reminder) => reminder.noticeId),
  ]);
  return (await Promise.all(ids.map((id) => notices.ofContact(contactId, id)))).flatMap((notice) => notice ?? []);
}

/** Whose letter stood in the email itself: they wanted it so, and their mail is proven. By their tokens. */
async function enclosedTo({ organisations }: SweepDeps['store'], { recipients }: Letter, settings: Settings) {
  const tokens = new Set<string>();
  for (const { token, delivery, email, organisation } of recipients) {
    if (delivery !== 'letter-by-email') continue;
    const allowed = deliveryTo(email, await organisations.get(organisation.id), settings);
    if (allowed === 'letter-by-email') tokens.add(token);
  }
  return tokens;
}
