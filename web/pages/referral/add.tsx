import { AdditionKind, AdditionUrgency, longestAddition } from '../../../shared/contact/add-information.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { additionKindWords, additionUrgencyWords } from '../../forms/later-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { pointNow } from '../draft/advice.tsx';
import { type LaterForm, LaterFormPage, ReadBy } from './later-form.tsx';
import { addHref } from './links.ts';

type Props = LaterForm & { values: { urgency: string; kind: string; childId: string; text: string } };

/** Whom to ring before typing anything, at this minute. */
const CallFirst = ({ settings, opening }: Pick<LaterForm, 'settings' | 'opening'>) => {
  const point = pointNow(settings, opening);
  return (
    <>
      <WarningText>If anyone is in immediate danger, call {settings.contacts.police.emergency} now.</WarningText>
      <p class="govuk-body">
        If something must happen today, call the {point.name} on <strong class="app-nowrap">{point.phone}</strong>. What
        you write here is not read at once.
      </p>
    </>
  );
};

/** More to a concern that was sent: what has happened since, or what was left out. */
export const AddPage = ({ values, ...form }: Props) => {
  const { contact, errors = [] } = form;
  return (
    <LaterFormPage
      {...form}
      title="Add information"
      page="referral-add"
      action={addHref(contact.id)}
      before={
        <>
          <CallFirst {...form} />
          <ReadBy {...form} />
        </>
      }
    >
      <Radios
        name="urgency"
        legend="Is anyone in immediate danger?"
        legendSize="s"
        value={values.urgency}
        error={errorOf(errors, 'urgency')}
        items={AdditionUrgency.options.map((value) => ({ value, text: additionUrgencyWords[value] }))}
      />
      <Radios
        name="kind"
        legend="What do you want to add?"
        legendSize="s"
        value={values.kind}
        error={errorOf(errors, 'kind')}
        items={AdditionKind.options.map((value) => ({ value, text: additionKindWords[value] }))}
      />
      {contact.children.length > 1 && (
        <Radios
          name="childId"
          legend="Whom is it about?"
          legendSize="s"
          value={values.childId}
          error={errorOf(errors, 'childId')}
          items={[
            ...contact.children.map(({ id, name }) => ({ value: id, text: name })),
            { value: '', text: 'All of them', checked: values.childId === '' },
          ]}
        />
      )}
      <CharacterCount
        name="text"
        label="What should the front door know?"
        labelSize="s"
        hint="Say what you saw or heard yourself, when, and who told you the rest."
        rows={8}
        value={values.text}
        maxlength={longestAddition}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'text')}
      />
      <Button preventDoubleClick>Send to the front door</Button>
    </LaterFormPage>
  );
};
