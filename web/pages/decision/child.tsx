import type { Role } from '../../../shared/actor.ts';
import { rationaleWords } from '../../../shared/contact/propose-decision.ts';
import type { Outcome } from '../../../shared/settings/outcomes.ts';
import type { Settings } from '../../../shared/settings.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import type { ChoiceItem } from '../../components/choices.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Radios } from '../../components/radios.tsx';
import type { DecisionValues } from '../../forms/decision-values.ts';
import { controlOf, type DecisionField, outcomeGroupWords } from '../../forms/decision-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Evidence } from './evidence.tsx';

type Props = {
  childId: string;
  values: DecisionValues;
  errors: readonly FieldError[];
  settings: Settings;
  role: Role;
};

/** The outcomes that this person may choose, under the names of their groups. */
function grouped(outcomes: readonly Outcome[]): ChoiceItem[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  return groups.flatMap((group): ChoiceItem[] => [
    { divider: outcomeGroupWords[group] },
    ...outcomes
      .filter((outcome) => outcome.group === group)
      .map(({ code, label, words }) => ({ value: code, text: label, hint: words })),
  ]);
}

/** Everything that is decided about one child. Nothing is chosen beforehand. */
export const DecisionForChild = ({ childId, values, errors, settings, role }: Props) => {
  const name = (field: DecisionField) => controlOf(childId, field);
  const error = (field: DecisionField) => errorOf(errors, field === 'nextStepBy' ? `${name(field)}-day` : name(field));
  const choosable = settings.outcomes.filter(({ decidable, recordedBy }) => decidable && recordedBy.includes(role));
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <Radios
            name={name('level')}
            legend="Level of need"
            legendSize="s"
            value={values.level}
            error={error('level')}
            items={settings.levels.map((level) => ({
              value: level.number,
              text: `Level ${level.number}: ${level.name}`,
              hint: level.meaning,
            }))}
          />
        </div>
        <div class="govuk-grid-column-one-half">
          <Evidence
            name={name('descriptors')}
            levels={settings.levels}
            values={values.descriptors}
            error={error('descriptors')}
          />
        </div>
      </div>
      <div class="app-measure">
        <Radios
          name={name('outcome')}
          legend="What will happen?"
          legendSize="s"
          class="app-grouped"
          small
          value={values.outcome}
          error={error('outcome')}
          items={grouped(choosable.filter(({ primary }) => primary))}
        />
        <Checkboxes
          name={name('additional')}
          legend="Anything else that we do"
          legendSize="s"
          hint="The referrer is not told of these."
          small
          values={values.additional}
          error={error('additional')}
          items={choosable
            .filter(({ additional }) => additional)
            .map(({ code, label, words }) => ({ value: code, text: label, hint: words }))}
        />
        <CharacterCount
          name={name('rationale')}
          label="Why?"
          labelSize="s"
          hint={`Name the evidence: what was seen or said, by whom, which strengths count, and why it is this level and not the one above or below. At least ${rationaleWords} words. The referrer reads this.`}
          value={values.rationale}
          rows={8}
          maxlength={8000}
          countType="length"
          threshold={75}
          error={error('rationale')}
        />
        <Radios
          name={name('legalBasis')}
          legend="Legal basis"
          legendSize="s"
          hint="It must fit what will happen."
          small
          value={values.legalBasis}
          error={error('legalBasis')}
          items={settings.legalBases.map(({ code, words, citation }) => ({ value: code, text: words, hint: citation }))}
        />
        <CharacterCount
          name={name('nextStep')}
          label="What happens next, and who does it?"
          labelSize="s"
          value={values.nextStep}
          maxlength={4000}
          countType="length"
          threshold={75}
          error={error('nextStep')}
        />
        <DateInput
          name={name('nextStepBy')}
          legend="By when?"
          legendSize="s"
          hint="For example, 27 11 2026. Most letters name this day."
          value={{ day: values.day, month: values.month, year: values.year }}
          error={error('nextStepBy')}
        />
        <CharacterCount
          name={name('askOfReferrer')}
          label="What do we ask of the referrer? (optional)"
          labelSize="s"
          hint="Besides what the letter for this outcome always asks."
          value={values.askOfReferrer}
          rows={3}
          maxlength={4000}
          countType="length"
          threshold={75}
          error={error('askOfReferrer')}
        />
      </div>
    </>
  );
};
