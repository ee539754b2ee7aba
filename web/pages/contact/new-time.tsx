import { isLateDecision, promisedTime } from '../../../shared/contact/promised-time.ts';
import type { TypedMoment } from '../../../shared/time/typed-moment.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

export type NewTimeValues = TypedMoment & { reason: string };

/** A manager promises another time for a decision that is late; what the referrer gets of it is said before. */
export const NewTimePage = ({ values, ...form }: ContactForm & { values: NewTimeValues }) => {
  const { contact, now, errors = [] } = form;
  const { decision } = contact.clocks;
  const maySend = isLateDecision(contact);
  const promised = dateTimeInWords(new Date(promisedTime(decision, contact.late)));
  const told = contact.raisedBy.email !== '';
  const typed = Object.values(values).some((value) => value !== '');
  return (
    <ContactFormPage
      {...form}
      title="Set another time for the decision"
      page="contact-new-time"
      action={`/contacts/${contact.id}/new-time`}
      maySend={maySend}
    >
      {maySend ? (
        <p class="govuk-body">
          The decision was due by {dateTimeInWords(new Date(decision.dueAt))}.{' '}
          {contact.late ? `The time that holds now is ${promised}. ` : ''}
          {told
            ? `${contact.raisedBy.name} gets one email with the time you set, and reads your reason after signing in. `
            : `${contact.raisedBy.name} left no email address: telephone them. `}
          The clock keeps its first time, and the decision stays late until it is made.
        </p>
      ) : (
        <InsetText>The decision is not late, so the time that was promised holds.</InsetText>
      )}
      {(maySend || typed) && (
        <>
          <DateInput
            name="by"
            legend="By which day will they hear?"
            legendSize="s"
            hint={`For example, ${exampleDay(now)}`}
            value={{ day: values.day, month: values.month, year: values.year }}
            error={errorOf(errors, 'by-day')}
          />
          <Input
            name="time"
            label="By what time?"
            labelSize="s"
            hint="For example, 5pm or 16:30"
            width={10}
            value={values.time}
            error={errorOf(errors, 'time')}
          />
          <CharacterCount
            name="reason"
            label="Why does it take longer?"
            labelSize="s"
            hint="The referrer reads your exact words. Name no other family, and nothing that they may not know."
            value={values.reason}
            rows={4}
            maxlength={500}
            countType="length"
            error={errorOf(errors, 'reason')}
          />
        </>
      )}
      {maySend && <Button preventDoubleClick>Set the time{told && ' and tell the referrer'}</Button>}
    </ContactFormPage>
  );
};

/** A day to come, as it would be typed. */
function exampleDay(now: Date): string {
  const next = new Date(now.getTime() + 86_400_000);
  return `${next.getUTCDate()} ${next.getUTCMonth() + 1} ${next.getUTCFullYear()}`;
}
