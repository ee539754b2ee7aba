import type { Person } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import { liftStep } from '../../../shared/restriction/lift-restriction.ts';
import { isOpenTo, isRestricted } from '../../../shared/restriction/restriction.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { restrictionWords } from '../../forms/restriction-words.ts';
import { type ContactForm, ContactFormPage } from '../contact/form.tsx';

type Props = ContactForm & {
  managers: readonly Person[];
  values: { words: string; second: string };
};

const buttons = {
  lift: 'Open it to all again',
  ask: 'Ask them to agree',
  agree: 'Agree: open it to all again',
} as const;

/** Makes a contact open to all of the front door again: by one manager while nobody has decided on it, else by two. */
export const LiftPage = ({ managers, values, ...form }: Props) => {
  const { contact, actor, errors = [] } = form;
  const { restricted } = contact;
  if (!restricted || !isRestricted(contact)) {
    return (
      <ContactFormPage {...form} title="Lift the restriction" page="contact-lift" action="" maySend={false}>
        <InsetText>This contact is not restricted.</InsetText>
      </ContactFormPage>
    );
  }
  const step = liftStep(actor, restricted);
  const maySend = may(actor, 'restrict-a-contact') && isOpenTo(actor, contact) && step !== 'waits';
  const others = managers.filter(({ id, active }) => active && id !== actor.id && !restricted.keptFrom.includes(id));
  return (
    <ContactFormPage
      {...form}
      title="Lift the restriction"
      page="contact-lift"
      action={`/restricted/contacts/${contact.id}/lift`}
      maySend={maySend}
    >
      <p class="govuk-body">
        It is restricted since {dateTimeInWords(new Date(restricted.at))}:{' '}
        {restrictionWords[restricted.kind].toLowerCase()}
        {restricted.words ? `. ${restricted.words}` : '.'}
      </p>
      {restricted.lifting && (
        <InsetText>
          {restricted.lifting.by.name} asked {restricted.lifting.to.name} to agree: {restricted.lifting.words}
        </InsetText>
      )}
      {step === 'ask' && <p class="govuk-body">It takes two managers. Whoever you choose can open it from now on.</p>}
      {step !== 'waits' && (
        <Textarea
          name="words"
          label="Why can it be open to all again?"
          labelSize="m"
          rows={3}
          value={values.words}
          error={errorOf(errors, 'words')}
        />
      )}
      {step === 'ask' && (
        <Radios
          name="second"
          legend="Who is to agree?"
          legendSize="m"
          value={values.second}
          error={errorOf(errors, 'second')}
          items={others.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      {maySend && <Button preventDoubleClick>{buttons[step]}</Button>}
    </ContactFormPage>
  );
};
