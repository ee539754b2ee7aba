import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { replacementOf } from '../../../shared/letter/editions.ts';
import type { Hold } from '../../../shared/letter/hold.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { Reasons } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import { blocking, type Finding } from '../../../shared/letter/preflight/finding.ts';
import type { RecipientNow } from '../../../shared/letter/recipients-now.ts';
import type { Notice } from '../../../shared/notice.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { LetterDownloads } from '../letter/downloads.tsx';
import { Fingerprint } from '../letter/fingerprint.tsx';
import { LetterReplaced } from '../letter/replaced.tsx';
import { LetterView } from '../letter/view.tsx';
import { type ContactForm, ContactFormPage } from './form.tsx';
import { type ChangedRecipient, Held, HowItGoes, RecipientsChanged } from './letter-recipients.tsx';
import { LetterStatus } from './letter-status.tsx';
import { DeliveryLog } from './messages.tsx';
import { Preflight, ReasonFields } from './preflight.tsx';
import { RecallForm } from './recall.tsx';

type Props = ContactForm & {
  letter: Letter;
  /** Whether the words are still those whose fingerprint was kept. */
  wordsMatch: boolean;
  notices: readonly Notice[];
  comment: string;
  reasons: Reasons;
  /** The recipients as they are now, and the same in a form that the page carries. */
  recipients: readonly RecipientNow[];
  recipientsSeen: string;
  /** What is other about them than when they were last seen. */
  recipientsChanged: readonly ChangedRecipient[];
  findings: readonly Finding[];
  holds: readonly Hold[];
  /** Whether the reader may say what becomes of a letter that is held. */
  mayDecideHold: boolean;
};

/** That another letter has taken the place of this one. */
const Newer = ({ contact, letter }: Pick<Props, 'contact' | 'letter'>) => {
  const newer = replacementOf(contact, letter.id);
  return newer ? <LetterReplaced href={`/contacts/${contact.id}/letters/${newer}`} /> : null;
};

const WayForward = ({ mayWithdraw }: { mayWithdraw: boolean }) =>
  mayWithdraw ? (
    <p class="govuk-body">
      <a class="govuk-link" href="#withdraw">
        Withdraw the authorisation
      </a>{' '}
      and say what must come out. The decision goes back to its holder, who changes the words.
    </p>
  ) : (
    <p class="govuk-body">
      Ask a manager to withdraw the authorisation. The decision then goes back to its holder, who changes the words.
    </p>
  );

const Before = (props: Props) => {
  const {
    letter,
    notices,
    contact,
    actor,
    findings,
    holds,
    recipients,
    recipientsChanged,
    reasons,
    errors = [],
  } = props;
  const waits = letter.status === 'authorised' && contact.status === 'authorised';
  const fit = props.wordsMatch && holds.length === 0 && blocking(findings).length === 0;
  const maySend = waits && isPossible('issue', contact, actor) && fit;
  return (
    <>
      {waits && recipientsChanged.length > 0 && <RecipientsChanged recipientsChanged={recipientsChanged} />}
      {!props.wordsMatch && <Fingerprint matches={false} />}
      {(props.wordsMatch || letter.status !== 'authorised') && <LetterStatus letter={letter} now={props.now} />}
      <Newer contact={contact} letter={letter} />
      {isPossible('recall', contact, actor, props.now) && 'letterId' in contact && contact.letterId === letter.id && (
        <RecallForm contact={contact} letter={letter} now={props.now} />
      )}
      {holds.length > 0 && <Held holds={holds} contact={contact} letter={letter} mayDecide={props.mayDecideHold} />}
      {letter.status !== 'withdrawn' && (
        <>
          <h2 class="govuk-heading-m">How it {letter.status === 'issued' ? 'went' : 'goes'}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {letter.recipients.map((recipient, at) => (
              <HowItGoes recipient={recipient} now={waits ? recipients[at] : undefined} />
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={`/contacts/${contact.id}/letters/${letter.id}/as-recipient`}>
              See exactly what each recipient sees
            </a>
          </p>
        </>
      )}
      {notices.length > 0 && <DeliveryLog notices={notices} letters={[letter]} actor={actor} />}
      {waits && (
        <Preflight
          findings={findings}
          kept={letter.kept}
          wayForward={<WayForward mayWithdraw={isPossible('withdraw', contact, actor)} />}
        />
      )}
      {maySend && (
        <form method="post" action={`/contacts/${contact.id}/letters/${letter.id}/issue`}>
          <input type="hidden" name="seen" value={props.seen ?? contact.version} />
          <input type="hidden" name="recipients" value={props.recipientsSeen} />
          <ReasonFields findings={findings} kept={letter.kept} reasons={reasons} errors={errors} />
          <Button preventDoubleClick>Send the letter</Button>
        </form>
      )}
    </>
  );
};

/** A letter as its reader sees it, what was found in it, how it reaches them, and what may still be done with it. */
export const ContactLetterPage = (props: Props) => {
  const { letter, contact, errors = [], comment, actor, settings } = props;
  const mayWithdraw = letter.status === 'authorised' && isPossible('withdraw', contact, actor);
  const blocked = blocking(props.findings).length > 0;
  const open = comment !== '' || blocked || errorOf(errors, 'comment') !== undefined;
  return (
    <ContactFormPage
      {...props}
      title="Outcome letter"
      page="contact-letter"
      action={`/contacts/${contact.id}/letters/${letter.id}/withdraw`}
      maySend={mayWithdraw}
      before={<Before {...props} />}
      after={
        <>
          <h2 class="govuk-heading-m" id="letter">
            The letter
          </h2>
          {props.wordsMatch && <Fingerprint matches />}
          {hasLeft(letter, props.now) && <LetterDownloads pdf={`/contacts/${contact.id}/letters/${letter.id}/pdf`} />}
          <p class="govuk-heading-l app-letter__title app-print-only">{letter.content.title}</p>
          <LetterView
            content={letter.content}
            hash={letter.hash}
            edition={letter.edition}
            reference={letter.reference}
            councilName={settings.councilName}
          />
        </>
      }
    >
      {(mayWithdraw || comment !== '') && (
        <details class="govuk-details" open={open} id="withdraw">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Withdraw the authorisation</span>
          </summary>
          <div class="govuk-details__text">
            <CharacterCount
              name="comment"
              label="Why, and what needs to change?"
              hint="The decision goes back to its holder, and this letter can never be sent."
              value={comment}
              maxlength={4000}
              countType="length"
              threshold={75}
              error={errorOf(errors, 'comment')}
            />
            <Button variant="warning" preventDoubleClick>
              Withdraw the authorisation
            </Button>
          </div>
        </details>
      )}
    </ContactFormPage>
  );
};
