import type { Person } from '../../../shared/actor.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { type Hold, holdKinds } from '../../../shared/letter/recipient-holds.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { holdInWords } from '../../forms/hold-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

type Props = ContactForm & {
  letter: Letter;
  holds: readonly Hold[];
  /** Who else at the organisation could have the letter. */
  colleagues: readonly Person[];
  values: { to: string; reason: string };
};

/** A manager decides whether a held letter may go to its recipient, or to whom else there. */
export const LetterHoldPage = (props: Props) => {
  const { letter, holds, colleagues, values, contact, errors = [] } = props;
  const names = letter.recipients.map(({ name }) => name).join(' and ');
  const mayRelease = holds.every(({ kind }) => holdKinds[kind].releasable);
  const waits = letter.status === 'authorised' && contact.status === 'authorised';
  return (
    <ContactFormPage
      {...props}
      title="Decide where a held letter goes"
      page="letter-hold"
      action={`/contacts/${contact.id}/letters/${letter.id}/hold`}
      maySend={waits}
      before={
        holds.length === 0 || !waits ? (
          <p class="govuk-body">Nothing holds this letter now.</p>
        ) : (
          <>
            <WarningText>It must not reach someone in the family through the person it goes to.</WarningText>
            <ul class="govuk-list govuk-list--bullet">
              {holds.map((hold) => (
                <li>{holdInWords(hold)}</li>
              ))}
            </ul>
          </>
        )
      }
      after={
        <p class="govuk-body">
          <a class="govuk-link" href={`/contacts/${contact.id}/letters/${letter.id}/withhold`}>
            Withhold the letter instead
          </a>
          , if it may go to nobody. If only the decision must change,{' '}
          <a class="govuk-link" href={`/contacts/${contact.id}/letters/${letter.id}#withdraw`}>
            withdraw the authorisation
          </a>
          .
        </p>
      }
    >
      <Radios
        name="to"
        legend="Whom does the letter go to?"
        value={values.to}
        error={errorOf(errors, 'to')}
        items={[
          mayRelease && {
            value: 'release',
            text: `${names}, all the same`,
            hint: 'You have made sure that it is safe.',
          },
          ...colleagues.map(({ id, name, jobTitle }) => ({
            value: id,
            text: `${name}, ${jobTitle}`,
            hint: 'The letter is made anew for them, and is checked again.',
          })),
        ]}
      />
      {colleagues.length === 0 && !mayRelease && (
        <p class="govuk-body">
          Nobody else at {letter.recipients[0]?.organisation.name} has an account. Telephone their safeguarding lead.
        </p>
      )}
      <CharacterCount
        name="reason"
        label="Why?"
        hint="What you checked, and with whom. It is kept in the history."
        value={values.reason}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>Save</Button>
    </ContactFormPage>
  );
};
