import type { Contact } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { counted } from '../../forms/counted.ts';
import { ThreadEntries } from './entries.tsx';
import { threadHref } from './links.ts';

/** So much of a conversation stands on the referral itself, and all of it that is new. */
const fewest = 3;

type Props = {
  contact: Contact;
  settings: Settings;
  conversation: { entries: readonly Entry[]; unread: number };
};

/** The end of the conversation, and the way to all of it. */
export const LatestMessages = ({ contact, settings, conversation: { entries, unread } }: Props) => {
  const newest = entries.findIndex(({ kind, side, seen }) => kind === 'message' && side === 'front-door' && !seen);
  const from = Math.min(Math.max(0, entries.length - fewest), newest < 0 ? entries.length : newest);
  return (
    <>
      <h2 class="govuk-heading-m">Messages{unread > 0 && ` (${counted(unread, 'new message')})`}</h2>
      <ThreadEntries entries={entries.slice(from)} reader="referrer" settings={settings} />
      <p class="govuk-body">
        <a class="govuk-link" href={threadHref(contact.id, 'referrer')}>
          {from > 0 ? `Read all ${entries.length} messages and write to the front door` : 'Write to the front door'}
        </a>
      </p>
    </>
  );
};
