import type { Contact } from '../../../shared/contact/contact.ts';
import type { NightWork } from '../../../shared/contact/night-work.ts';
import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { OvernightAction } from '../../../shared/contact/told.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { overnightInWords, overnightWords } from '../../forms/caller-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

/** All that the emergency duty team wrote down about a contact, oldest first. */
export const nightWorkOf = ({ overnight, overnightBefore = [] }: Contact): NightWork[] =>
  overnight ? [...overnightBefore, overnight] : [];

/** What was done out of hours, by whom, and what came of it. */
export const NightWorkNote = ({ work: { actions, words, by, at } }: { work: NightWork }) => (
  <>
    <p class="govuk-body govuk-!-margin-bottom-1">
      <Tag colour="purple">Out of hours</Tag> Actioned by {by.name}
      {at && ` at ${dateTimeInWords(new Date(at))}`}
      {actions.length > 0 && `: ${overnightInWords(actions).toLowerCase()}`}.
    </p>
    <p class="govuk-body app-as-written">{words}</p>
  </>
);

type Values = { actions: readonly string[]; words: string };

/** The emergency duty team writes down what it did about a contact, whoever holds it. */
export const OvernightPage = ({ values, ...form }: ContactForm & { values: Values }) => {
  const { contact, errors = [] } = form;
  const before = nightWorkOf(contact);
  return (
    <ContactFormPage
      {...form}
      title="What was done out of hours?"
      page="contact-overnight"
      action={`/contacts/${contact.id}/overnight`}
      maySend={isPossible('record-overnight', contact, form.actor)}
      before={
        before.length > 0 && (
          <InsetText>
            {before.map((work) => (
              <NightWorkNote work={work} />
            ))}
          </InsetText>
        )
      }
    >
      <Checkboxes
        name="actions"
        legend="What was done?"
        legendSize="m"
        hint="Select all that apply."
        values={[...values.actions]}
        error={errorOf(errors, 'actions')}
        items={OvernightAction.options.map((value) => ({ value, text: overnightWords[value] }))}
      />
      <CharacterCount
        name="words"
        label="What came of it?"
        labelSize="m"
        hint="Who did what, how the child is now, and what is left for the morning."
        value={values.words}
        maxlength={4000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'words')}
      />
      <Button preventDoubleClick>Save what was done</Button>
    </ContactFormPage>
  );
};
