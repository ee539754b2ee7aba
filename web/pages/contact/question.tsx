import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { counted } from '../../forms/counted.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';
import { QuestionThread } from './questions.tsx';

export type QuestionValues = { text: string; reason: string };

/** One question to the referrer, and what it does to the clocks, said before it is sent. */
export const QuestionPage = ({ values, ...form }: ContactForm & { values: QuestionValues }) => {
  const { contact, settings, errors = [] } = form;
  const days = counted(settings.limits.question.maximumPauseWorkingDays, 'working day');
  const red = contact.rating?.colour === 'red';
  return (
    <ContactFormPage
      {...form}
      title="Ask the referrer"
      page="contact-question"
      action={`/contacts/${contact.id}/question`}
      maySend={isPossible('ask', contact, form.actor)}
      after={
        contact.questions.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Asked before</h2>
            <QuestionThread contact={contact} />
          </>
        )
      }
    >
      <p class="govuk-body">
        {contact.raisedBy.name} gets an email that says only that a question waits, and answers it here after signing
        in.{' '}
        {red
          ? 'This contact is rated red, so its clocks run on while you wait.'
          : `The clocks pause until they answer, for ${days} at most. The pause, its reason and your name show on both sides.`}
      </p>
      <CharacterCount
        name="text"
        label="Your question"
        labelSize="m"
        hint="One question at a time is answered soonest. The referrer sees your exact words."
        value={values.text}
        maxlength={4000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'text')}
      />
      <Radios
        name="reason"
        legend="Why do you need to wait?"
        legendSize="m"
        value={values.reason}
        error={errorOf(errors, 'reason')}
        items={settings.reasons.pausing.map(({ code, words, hint }) => ({ value: code, text: words, hint }))}
      />
      <Button preventDoubleClick>Send the question</Button>
    </ContactFormPage>
  );
};
