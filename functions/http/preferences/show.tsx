import type { Context } from 'hono';
import type { Person } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import { messageChoiceOf } from '../../../shared/preferences/choose-messages.ts';
import { nextDigest } from '../../../shared/preferences/digest-time.ts';
import { timeInWords } from '../../../shared/time/words.ts';
import type { MessagesForm } from '../../../web/pages/preferences/messages.tsx';
import { PreferencesPage } from '../../../web/pages/preferences/preferences.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, SignedIn } from '../context.ts';

/** The forms of the page where they are not simply as the account has it, and what is said above them. */
type Shown = { messages?: MessagesForm; done?: string | undefined; notice?: string | undefined; stale?: true };

/** The account of whoever asks, as it is now. Its absence is a fault: they are signed in with it. */
export async function ownAccount(deps: Pick<Deps, 'store'>, c: Context<SignedIn>): Promise<Person> {
  const person = await deps.store.people.find(PersonId.parse(c.var.actor.id));
  if (!person) throw new Error('the account of a session is gone');
  return person;
}

/** Shows the preferences of a person, each form as their account has it unless it is given otherwise. */
export function showPreferences(
  deps: Pick<Deps, 'now'>,
  c: Context<SignedIn>,
  person: Person,
  shown: Shown,
  status: 200 | 400 | 409 = 200,
) {
  const messages = { chosen: messageChoiceOf(person), seen: person.version };
  const staff = staffOf(deps, c.var);
  const { calendar, limits } = staff.settings;
  const digestAt = timeInWords(nextDigest(calendar, limits.digest.at, staff.now));
  return c.html(
    <PreferencesPage {...staff} person={person} messages={messages} digestAt={digestAt} {...shown} />,
    status,
  );
}
