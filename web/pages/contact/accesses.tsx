import type { Stamp } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { roleWords } from '../../forms/status-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Access = { at: string; by: Stamp; what: string };

/** What was opened, by the end of its address: the start is the same for all. */
const whatWords: readonly [end: RegExp, words: string][] = [
  [/\/confidential$/, 'Secret details'],
  [/\/letters\//, 'Letter'],
  [/\/decision$/, 'Decision form'],
  [/\/sign-off$/, 'Sign-off'],
  [/\/accesses$/, 'Who has looked'],
  [/\/(rating|question|assign)$/, 'A form of it'],
  [/^GET \/contacts\/:id\/thread$/, 'Messages'],
  [/^GET \/contacts\/:id\/attachments\/.*\/download$/, 'A document or photo'],
  [/^GET \/referrals\/.*\/download$/, 'A document or photo, in the referrer’s own view'],
  [/\/withdrawal$/, 'Answer to a withdrawal'],
  [/^GET \/referrals\//, 'The referrer’s own view'],
];
const inWords = (what: string): string => whatWords.find(([end]) => end.test(what))?.[1] ?? 'The contact';

type Props = Staff & { contact: Contact; accesses: readonly Access[]; next?: string };

/** Everyone who has opened a contact, the latest first. */
export const AccessesPage = ({ contact, accesses, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Who has looked at this contact"
    caption={contact.reference}
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
    page="contact-accesses"
  >
    <Table
      narrow="stack"
      caption="Latest first"
      captionSize="m"
      head={[{ text: 'When' }, { text: 'Who' }, { text: 'Role' }, { text: 'What they opened' }]}
      rows={accesses.map(({ at, by, what }) => [
        { text: <time datetime={at}>{dateTimeInWords(new Date(at))}</time> },
        { text: `${by.name}, ${by.organisation}` },
        { text: roleWords[by.role] },
        { text: inWords(what) },
      ])}
    />
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/contacts/${contact.id}/accesses?cursor=${encodeURIComponent(next)}`}>
          Show earlier ones
        </a>
      </p>
    )}
  </Page>
);
