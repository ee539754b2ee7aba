import { noDescriptor } from '../../../shared/contact/propose-decision.ts';
import type { Level } from '../../../shared/settings/levels.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { QuestionGroup } from '../../components/form-group.tsx';
import { themeWords } from '../../forms/decision-words.ts';

type Props = {
  /** The name of the ticks, and the id that an error leads to. */
  name: string;
  levels: readonly Level[];
  values: readonly string[];
  error?: string;
};

const summaryOf = ({ number, name, descriptors }: Level, values: readonly string[]): string => {
  const ticked = descriptors.filter(({ code }) => values.includes(code)).length;
  return `Level ${number}, ${name}${ticked > 0 ? `: ${ticked} selected` : ''}`;
};

/** What has been seen in the child's life, level by level. It is evidence: nothing is counted and no level is worked out. */
export const Evidence = ({ name, levels, values, error }: Props) => (
  <QuestionGroup
    id={name}
    legend="What have you seen?"
    legendSize="s"
    hint="Select the examples that you have evidence of, at any level. They go into the record; nobody adds them up."
    error={error}
  >
    {levels.map((level) => (
      <Details
        summary={summaryOf(level, values)}
        open={level.descriptors.some(({ code }) => values.includes(code))}
        class="govuk-!-margin-bottom-2"
      >
        <Checkboxes
          name={name}
          idPrefix={`${name}-level-${level.number}`}
          small
          values={values}
          items={level.descriptors.map(({ code, text, theme }) => ({
            value: code,
            text: (
              <>
                <strong>{themeWords[theme]}:</strong> {text}
              </>
            ),
          }))}
        />
      </Details>
    ))}
    <Checkboxes
      name={name}
      small
      values={values}
      items={[{ value: noDescriptor, text: 'None of these examples', exclusive: true }]}
    />
  </QuestionGroup>
);
