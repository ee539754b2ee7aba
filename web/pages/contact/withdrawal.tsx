import { awaitsReview } from '../../../shared/contact/is-over.ts';
import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { mayCloseAsWithdrawn } from '../../../shared/contact/review-withdrawal.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { withdrawingWords } from '../../forms/later-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

type Props = ContactForm & { values: { do: string; because: string } };

/** What the referrer said when they withdrew, as they wrote it. */
const WhatWasSaid = ({ contact, settings }: Pick<Props, 'contact' | 'settings'>) => {
  const { withdrawn } = contact;
  if (!withdrawn) return <p class="govuk-body">This concern has not been withdrawn.</p>;
  return (
    <InsetText>
      {withdrawn.by.name} withdrew the concern at {dateTimeInWords(new Date(withdrawn.at))}.{' '}
      {withdrawingWords(settings, withdrawn.reason)}. <span class="app-as-written">{withdrawn.words}</span>
    </InsetText>
  );
};

const answered = ({ contact }: Pick<Props, 'contact'>): string | undefined => {
  if (contact.status === 'withdrawn') return `${contact.closed.by.name} has closed this contact as withdrawn.`;
  const { goOn } = contact.withdrawn ?? {};
  return goOn && `${goOn.by.name} has recorded that we go on: ${goOn.because}`;
};

/** What must come first before the contact can be closed as withdrawn. */
const whyNotClosed = (mayClose: boolean): string =>
  mayClose
    ? 'To close it as withdrawn, claim it first, or return the proposal or take back the authorisation.'
    : 'If nothing more should be done, a manager can close it as withdrawn here.';

/** Whether the front door goes on with a concern that was withdrawn. Neither answer is chosen beforehand. */
export const WithdrawalPage = ({ values, ...form }: Props) => {
  const { contact, errors = [], settings, actor } = form;
  const maySend = isPossible('review', contact, actor);
  const closable = contact.status === 'screening' || contact.status === 'awaiting-referrer';
  const mayClose = mayCloseAsWithdrawn({ actor, settings });
  return (
    <ContactFormPage
      {...form}
      title="The referrer has withdrawn this concern"
      page="contact-withdrawal"
      action={`/contacts/${contact.id}/withdrawal`}
      maySend={maySend}
      before={
        <>
          <WhatWasSaid contact={contact} settings={settings} />
          {!awaitsReview(contact) && <p class="govuk-body app-as-written">{answered({ contact })}</p>}
        </>
      }
    >
      {(maySend || values.because !== '') && (
        <>
          <p class="govuk-body">
            What was told about a child has been told. Until you answer, no letter can be authorised or sent.
          </p>
          <Radios
            name="do"
            legend="Do we go on?"
            legendSize="m"
            value={values.do}
            error={errorOf(errors, 'do')}
            items={[
              {
                value: 'go-on',
                text: 'We go on',
                hint: 'The concern is decided like any other, and the referrer gets the letter.',
              },
              mayClose &&
                closable && {
                  value: 'close',
                  text: 'Close it as withdrawn',
                  hint: 'No decision is made and no letter goes out. The referrer reads your reasons.',
                },
            ]}
          />
          {!(mayClose && closable) && <p class="govuk-body">{whyNotClosed(mayClose)}</p>}
          <CharacterCount
            name="because"
            label="Why?"
            labelSize="m"
            hint="The referrer reads your exact words, in an answer that waits for them after they sign in."
            rows={5}
            value={values.because}
            maxlength={4000}
            countType="length"
            threshold={75}
            error={errorOf(errors, 'because')}
          />
          <Button preventDoubleClick>Record the answer</Button>
        </>
      )}
    </ContactFormPage>
  );
};
