import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { MadeCopy } from '../../../shared/contact/referral-copy.ts';
import { answered } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { referralStatus } from '../../forms/referral-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { AttachmentList } from '../attachment/list.tsx';
import { ConcernAnswers } from '../draft/answers.tsx';
import { LetterView } from '../letter/view.tsx';
import { ThreadEntries } from '../thread/entries.tsx';
import { copyHref, referralHref } from './links.ts';

export type CopyProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  concern: Concern;
  copy: MadeCopy;
  attachments: readonly Attachment[];
  entries: readonly Entry[];
  letters: readonly Letter[];
  text: string;
};

/** Whether anything in a concern must be kept from somebody. */
const hasSecrets = (concern: Concern): boolean =>
  answered(concern).some(({ parts }) =>
    parts.some(({ rows }) =>
      rows.some(({ confidential, answer, sealed }) => confidential && (sealed || answer !== undefined)),
    ),
  );

/** The three ways to take a copy along: pasted, saved or printed. */
const TakeAlong = ({ contact, text }: Pick<CopyProps, 'contact' | 'text'>) => (
  <div class="app-no-print">
    <CopyText
      id="copy"
      label="As plain text"
      labelSize="m"
      hint="Select all of it, copy it, and paste it into CPOMS, a GP record or your own file."
      value={text}
      rows={8}
      button="Copy all of it"
    />
    <h2 class="govuk-heading-m">As a file</h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>
        <a class="govuk-link" href={copyHref(contact.id, '.txt')} download>
          Plain text
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={`${copyHref(contact.id, '.txt')}?lines=windows`} download>
          plain text with line ends for older Windows programs
        </a>
      </li>
      <li>
        <a class="govuk-link" href={copyHref(contact.id, '.json')} download>
          JSON, for another system
        </a>
      </li>
    </ul>
    <p class="govuk-body">To print it, print this page: what stands above is left out.</p>
  </div>
);

/** What those who raised a concern keep of it. It prints as the record that it is. */
export const ReferralCopyPage = ({
  site,
  actor,
  settings,
  contact,
  concern,
  copy,
  attachments,
  entries,
  letters,
  text,
}: CopyProps) => (
  <Page
    site={site}
    title="My copy"
    caption={contact.reference}
    actor={actor}
    navigation={navigationFor(actor, '/referrals')}
    backLink={{ href: referralHref(contact.id), text: 'Back to the concern' }}
    page="referral-copy"
  >
    {hasSecrets(concern) && (
      <WarningText>
        You told us details that must be kept secret. They are in this copy: keep it where only those see it who may.
      </WarningText>
    )}
    <TakeAlong contact={contact} text={text} />
    <SummaryList
      rows={[
        { key: 'Reference', value: contact.reference },
        { key: 'Sent to', value: `${settings.serviceName}, ${settings.councilName}` },
        { key: 'Sent by', value: `${contact.raisedBy.name}, ${contact.raisedBy.organisation.name}` },
        { key: 'Received', value: dateTimeInWords(new Date(contact.submittedAt)) },
        { key: 'Where it stands', value: referralStatus(contact.status).name },
        { key: 'Copy made', value: dateTimeInWords(new Date(copy.madeAt)) },
        {
          key: 'Mark of the content (SHA-256)',
          value: <span class="govuk-!-text-break-word">{copy.hash}</span>,
        },
      ]}
    />
    <ConcernAnswers concern={concern} settings={settings} withDeclaration />
    {attachments.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Documents and photos</h2>
        <p class="govuk-body">Listed here, not held in this copy: keep the files themselves in your own record.</p>
        <AttachmentList attachments={attachments} />
      </>
    )}
    <h2 class="govuk-heading-m">Messages, questions and what was sent later</h2>
    <ThreadEntries entries={entries} reader="referrer" settings={settings} />
    {letters.length > 0 && <h2 class="govuk-heading-m">Letters</h2>}
    {letters.map((letter) => (
      <LetterView {...letter} councilName={settings.councilName} />
    ))}
  </Page>
);
