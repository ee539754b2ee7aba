import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { isOver } from '../../../shared/contact/is-over.ts';
import { mayBeWithdrawn } from '../../../shared/contact/withdraw-concern.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { withdrawingWords } from '../../forms/later-words.ts';
import { addHref, copyHref, correctionsHref, withdrawHref } from './links.ts';

/** What those who raised a concern can still do with it. */
export const PossibleNow = ({ contact, actor }: { contact: Contact; actor: Actor }) => {
  const copy = (
    <li>
      <a class="govuk-link" href={copyHref(contact.id)}>
        My copy, to keep or print
      </a>
    </li>
  );
  if (isOver(contact) || !may(actor, 'add-to-what-was-sent')) {
    return <ul class="govuk-list app-no-print">{copy}</ul>;
  }
  const mayWithdraw = !contact.withdrawn && mayBeWithdrawn(contact);
  return (
    <>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--spaced app-no-print">
        <li>
          <a class="govuk-link" href={addHref(contact.id)}>
            Add information
          </a>
        </li>
        <li>
          <a class="govuk-link" href={correctionsHref(contact.id)}>
            Correct an answer
          </a>
        </li>
        {copy}
        {mayWithdraw && (
          <li>
            <a class="govuk-link" href={withdrawHref(contact.id)}>
              Withdraw this concern
            </a>
          </li>
        )}
      </ul>
    </>
  );
};

/** That a concern was taken back, and what the front door said to it. */
export const WithdrawnNote = ({ contact, settings }: { contact: Contact; settings: Settings }) => {
  const { withdrawn } = contact;
  if (!withdrawn) return null;
  return (
    <InsetText>
      Withdrawn by {withdrawn.by.name} at {dateTimeInWords(new Date(withdrawn.at))}:{' '}
      {withdrawingWords(settings, withdrawn.reason)}.{' '}
      {withdrawn.goOn && (
        <>
          The front door goes on: <span class="app-as-written">{withdrawn.goOn.because}</span>
        </>
      )}
      {!withdrawn.goOn && contact.status !== 'withdrawn' && 'The front door looks at it all the same and tells you.'}
    </InsetText>
  );
};
