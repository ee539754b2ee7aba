import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Panel } from '../../components/panel.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type Opening, pointNow } from '../draft/advice.tsx';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';
import type { SafetyValues } from './safety-question.tsx';

type Props = DisagreementForm & { opening: Opening; values: SafetyValues };

/** Sends people to the telephone first; then it marks the disagreement, which a manager answers the same day. */
export const NotSafePage = ({ opening, values, ...form }: Props) => {
  const { settings, disagreement, errors = [], side } = form;
  const { emergency } = settings.contacts.police;
  const point = pointNow(settings, opening);
  const known = disagreement.immediate;
  return (
    <DisagreementFormPage
      {...form}
      act="not-safe"
      title="Phone now"
      heading={false}
      send={known ? 'Save' : 'Mark as not safe'}
      before={
        <>
          <Panel title="Phone now" interruption class="app-call">
            <p>
              If someone is in immediate danger, call <strong>{emergency}</strong>. Say where the child is and what is
              happening.
            </p>
            <p class="govuk-!-margin-bottom-0">
              Otherwise call the {point.name} on <strong class="app-nowrap">{point.phone}</strong> and give the
              reference {disagreement.reference}.
            </p>
          </Panel>
          <h2 class="govuk-heading-m">When you have phoned</h2>
          <p class="govuk-body">
            {known
              ? 'This disagreement is marked as a child who is not safe, and a manager answers it the same day. Add here what has changed, and that you have phoned.'
              : side === 'referrer'
                ? 'We mark the disagreement as a child who is not safe. It goes straight to a manager, who answers the same day.'
                : 'The disagreement goes to the top of the list and straight to a manager, on a clock of the same day.'}
          </p>
        </>
      }
    >
      <CharacterCount
        name="safeWords"
        label="What is happening?"
        labelSize="s"
        value={values.safeWords}
        rows={3}
        maxlength={1000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'safeWords')}
      />
      <Checkboxes
        name="phoned"
        legend="Have you phoned?"
        legendSize="s"
        values={values.phoned ? ['yes'] : []}
        items={[{ value: 'yes', text: 'I have phoned' }]}
      />
    </DisagreementFormPage>
  );
};
