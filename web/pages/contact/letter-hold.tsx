import type { Person } from '../../../shared/actor.ts';
import { type Hold, holdKinds, holdsShown } from '../../../shared/letter/hold.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
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
  /** What a page carries of the reasons that it shows. */
  digest: (text: string) => string;
  /** Whether the reader may say what becomes of it: not whoever may be in the family. */
  mayDecide: boolean;
  /** Who else at the organisation could have the letter. */
  colleagues: readonly Person[];
  values: { to: string; reason: string };
};

/** A manager decides whether a held letter may go to its recipient, or to whom else there. */
export const LetterHoldPage = (props: Props) => {
  const { letter, holds, mayDecide, contact } = props;
  const mayRelease = holds.every(({ kind }) => holdKinds[kind].releasable);
  const wasSent = letter.held !== undefined && letter.status === 'issued';
  const waits = wasSent || (letter.status === 'authorised' && contact.status === 'authorised');
  const at = `/contacts/${contact.id}/letters/${letter.id}`;
  return (
    <ContactFormPage
      {...props}
      title={wasSent ? 'Release a held letter' : 'Decide where a held letter goes'}
      page="letter-hold"
      action={`${at}/hold`}
      maySend={waits && mayDecide}
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
          <a class="govuk-link" href={`${at}/withhold`}>
            {wasSent ? 'Withdraw the letter instead' : 'Withhold the letter instead'}
          </a>
          , if it may go to nobody.
          {!wasSent && (
            <>
              {' '}
              If only the decision must change,{' '}
              <a class="govuk-link" href={`${at}#withdraw`}>
                withdraw the authorisation
              </a>
              .
            </>
          )}
        </p>
      }
    >
      <Fields {...props} mayRelease={mayRelease} wasSent={wasSent} />
    </ContactFormPage>
  );
};

/** What a manager fills in: nothing where it is not theirs to decide, or where no reason lets it go. */
const Fields = (props: Props & { mayRelease: boolean; wasSent: boolean }) => {
  const { letter, holds, digest, mayDecide, mayRelease, wasSent, colleagues, values, errors = [] } = props;
  const names = letter.recipients.map(({ name }) => name).join(' and ');
  if (!mayDecide) return <p class="govuk-body">You may be near to the family yourself. Ask another manager.</p>;
  if (wasSent && !mayRelease) return <p class="govuk-body">This letter cannot be released. Withdraw it.</p>;
  return (
    <>
      <input type="hidden" name="holds" value={holdsShown(holds, digest)} />
      {wasSent ? (
        <>
          <input type="hidden" name="to" value="release" />
          <p class="govuk-body">{names} can then read it, and is told by email that it waits.</p>
        </>
      ) : (
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
      )}
      {!wasSent && colleagues.length === 0 && !mayRelease && (
        <p class="govuk-body">
          Nobody else at {letter.recipients[0]?.organisation.name} can have it. Telephone their safeguarding lead.
        </p>
      )}
      <CharacterCount
        name="reason"
        label={wasSent ? 'Why may it be read?' : 'Why?'}
        hint="What you checked, and with whom. It is kept in the history."
        value={values.reason}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>{wasSent ? 'Release the letter' : 'Save'}</Button>
    </>
  );
};
