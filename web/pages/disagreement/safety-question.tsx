import type { Side } from '../../../shared/disagreement/disagreement.ts';
import type { Settings } from '../../../shared/settings.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { pointNow } from '../draft/advice.tsx';

export type SafetyValues = { safe: string; safeWords: string; phoned: boolean };

type Props = {
  values: SafetyValues;
  errors: readonly FieldError[];
  side: Side;
  settings: Settings;
  now: Date;
  several: boolean;
};

/** Whether the children are safe while this goes on: asked of both sides, at every stage. */
export const SafetyQuestion = ({ values, errors, side, settings, now, several }: Props) => {
  const { police } = settings.contacts;
  const point = pointNow(settings, openingAt(settings.calendar, now));
  return (
    <>
      <Radios
        name="safe"
        legend={several ? 'Are the children safe meanwhile?' : 'Is the child safe meanwhile?'}
        legendSize="s"
        value={values.safe}
        error={errorOf(errors, 'safe')}
        items={[
          { value: 'yes', text: 'Yes' },
          {
            value: 'no',
            text: 'No',
            conditional: (
              <>
                <p class="govuk-body">
                  <strong>
                    If someone is in immediate danger, call {police.emergency} now. Otherwise call the {point.name} on{' '}
                    <span class="app-nowrap">{point.phone}</span> now.
                  </strong>{' '}
                  {side === 'referrer'
                    ? 'Do not wait for an answer here. It goes straight to a manager, who answers the same day.'
                    : 'It stands first in the list from now on, whoever’s turn it is.'}
                </p>
                <Checkboxes
                  name="phoned"
                  small
                  values={values.phoned ? ['yes'] : []}
                  items={[{ value: 'yes', text: 'I have phoned' }]}
                />
              </>
            ),
          },
          { value: 'not-known', text: 'I do not know' },
        ]}
      />
      <CharacterCount
        name="safeWords"
        label="How do you know, or what worries you?"
        labelSize="s"
        hint={side === 'referrer' ? undefined : 'The referrer reads this.'}
        value={values.safeWords}
        rows={3}
        maxlength={1000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'safeWords')}
      />
    </>
  );
};
