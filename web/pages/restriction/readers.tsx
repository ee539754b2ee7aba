import type { Person } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import { isOpenTo, isRestricted, restrictionKinds } from '../../../shared/restriction/restriction.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { restrictionWords } from '../../forms/restriction-words.ts';
import { roleWords } from '../../forms/status-words.ts';
import { type ContactForm, ContactFormPage } from '../contact/form.tsx';

type Props = ContactForm & {
  staff: readonly Person[];
  values: { kind: string; words: string; readers: readonly string[] };
};

/** A manager says why few may know of a contact, and who they are. */
export const ReadersPage = ({ staff, values, ...form }: Props) => {
  const { contact, actor, errors = [] } = form;
  const before = isRestricted(contact) ? contact.restricted : undefined;
  const maySend = may(actor, 'restrict-a-contact') && isOpenTo(actor, contact);
  const title = !before
    ? 'Restrict this contact'
    : before.undecided
      ? 'Keep it restricted'
      : 'Who may open this contact';
  const others = staff.filter(
    ({ id, active, role }) =>
      active && id !== actor.id && may({ role }, 'read-contacts') && !before?.keptFrom.includes(id),
  );
  return (
    <ContactFormPage
      {...form}
      title={title}
      page="contact-readers"
      action={`/restricted/contacts/${contact.id}/readers`}
      maySend={maySend}
    >
      <p class="govuk-body">
        Only you, whoever holds it and those you choose here can open it or find it. To everybody else at the front door
        the board shows a restricted concern with its clock, and nothing that says who it is about. The referrer sees no
        difference.
      </p>
      <Radios
        name="kind"
        legend="Why is it restricted?"
        legendSize="m"
        value={values.kind}
        error={errorOf(errors, 'kind')}
        items={restrictionKinds.map((kind) => ({ value: kind, text: restrictionWords[kind] }))}
      />
      <Input
        name="words"
        label="The reason in your words"
        hint="Needed where none of the reasons above fits. Those on the list read it."
        value={values.words}
        error={errorOf(errors, 'words')}
      />
      <Checkboxes
        name="readers"
        legend="Who may open it besides you?"
        legendSize="m"
        hint="Choose only those who need to know."
        values={values.readers}
        error={errorOf(errors, 'readers')}
        items={others.map(({ id, name, role }) => ({ value: id, text: `${name}, ${roleWords[role].toLowerCase()}` }))}
      />
      {maySend && <Button preventDoubleClick>{before && !before.undecided ? 'Save the list' : 'Restrict it'}</Button>}
    </ContactFormPage>
  );
};
