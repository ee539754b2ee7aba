import type { Settings } from '../../../shared/settings.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { levelInWords } from '../contact/decision.tsx';
import { Evidence } from '../decision/evidence.tsx';

/** What was chosen and typed about one child. */
export type SeesValues = { level: string; descriptors: readonly string[]; why: string };

type Props = {
  id: string;
  name: string;
  several: boolean;
  ours: number | undefined;
  values: SeesValues;
  errors: readonly FieldError[];
  settings: Settings;
};

/** How the referrer sees one child: a level and what they have seen, with nothing chosen before. */
export const SeesChild = ({ id, name, several, ours, values, errors, settings }: Props) => (
  <section aria-label={several ? `How you see ${name}` : 'How you see it'}>
    {several && <h2 class="govuk-heading-m">{name}</h2>}
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        <Radios
          name={`level-${id}`}
          legend="Which level of need do you see?"
          legendSize="s"
          hint={ours && `Our letter says ${levelInWords(settings, ours)}.`}
          value={values.level}
          error={errorOf(errors, `level-${id}`)}
          items={settings.levels.map((level) => ({
            value: level.number,
            text: `Level ${level.number}: ${level.name}`,
            hint: level.meaning,
          }))}
        />
      </div>
      <div class="govuk-grid-column-one-half">
        <Evidence
          name={`descriptors-${id}`}
          levels={settings.levels}
          values={values.descriptors}
          error={errorOf(errors, `descriptors-${id}`)}
        />
      </div>
    </div>
    {several && (
      <div class="app-measure">
        <CharacterCount
          name={`why-${id}`}
          label={`What makes you see ${name} so? (optional)`}
          labelSize="s"
          value={values.why}
          rows={3}
          maxlength={2000}
          countType="length"
          threshold={75}
          error={errorOf(errors, `why-${id}`)}
        />
      </div>
    )}
  </section>
);
