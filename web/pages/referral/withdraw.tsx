import { isOver } from '../../../shared/contact/is-over.ts';
import { mayBeWithdrawn } from '../../../shared/contact/withdraw-concern.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type LaterForm, LaterFormPage } from './later-form.tsx';
import { withdrawHref } from './links.ts';

type Props = LaterForm & { values: { reason: string; words: string } };

const whyShut = ({ contact }: LaterForm): string | undefined => {
  if (contact.withdrawn) return 'This concern has been withdrawn already.';
  return !isOver(contact) && !mayBeWithdrawn(contact)
    ? 'The front door has decided and its letter goes out, so the concern cannot be withdrawn any more.'
    : undefined;
};

/** Takes a concern back: what that does and does not do, said before it is done. */
export const WithdrawPage = ({ values, ...form }: Props) => {
  const { contact, settings, errors = [] } = form;
  return (
    <LaterFormPage
      {...form}
      title="Withdraw this concern"
      page="referral-withdraw"
      action={withdrawHref(contact.id)}
      shut={whyShut(form)}
      before={
        <>
          <p class="govuk-body">
            Nothing that you sent is deleted. The {settings.contacts.frontDoor.name} has been told about a child, so
            someone there reads your reason, looks at the concern all the same, and may go on with it. You are told
            which.
          </p>
          <WarningText>
            Do not withdraw because someone in the family asked you to or because you are afraid. Call us instead.
          </WarningText>
        </>
      }
    >
      <Radios
        name="reason"
        legend="Why do you withdraw it?"
        legendSize="s"
        value={values.reason}
        error={errorOf(errors, 'reason')}
        items={settings.reasons.withdrawing.map(({ code, words, hint }) => ({ value: code, text: words, hint }))}
      />
      <CharacterCount
        name="words"
        label="What has changed?"
        labelSize="s"
        hint="Say how you know that the child is safe, or who is dealing with it."
        rows={5}
        value={values.words}
        maxlength={4000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'words')}
      />
      <Button variant="warning" preventDoubleClick>
        Withdraw this concern
      </Button>
    </LaterFormPage>
  );
};
