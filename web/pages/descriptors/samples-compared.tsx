import type { SampleLevels } from '../../../shared/descriptors/sample-levels.ts';
import type { LevelSum } from '../../../shared/triage/level.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';

/** "Level 3: the greatest answer counts 2, raised to 3". */
const Sum = ({ sum: { base, raised, computed, insufficient } }: { sum: LevelSum }) => (
  <>
    Level {computed}
    <div class="govuk-hint govuk-!-margin-bottom-0">
      The greatest answer counts {base}
      {raised > base && `, raised to ${raised}`}
      {computed > raised && `, never below ${computed}`}
      {insufficient && `, too much not known to go below ${insufficient.least}`}
    </div>
  </>
);

const Change = ({ before, after, lost }: SampleLevels) => (
  <>
    {after.computed === before.computed && 'Same'}
    {after.computed > before.computed && <Tag colour="orange">Higher</Tag>}
    {after.computed < before.computed && <Tag colour="red">Lower</Tag>}
    {lost.length > 0 && (
      <div class="govuk-hint govuk-!-margin-bottom-0">The draft does not ask about {lost.join(', ')}</div>
    )}
  </>
);

/** What the authority's made-up cases come to now and with the draft. Nothing to show where it has none. */
export const SamplesCompared = ({ samples }: { samples: readonly SampleLevels[] }) => {
  const moved = samples.filter(({ before, after }) => before.computed !== after.computed).length;
  return samples.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What sample cases come to</h2>
      <p class="govuk-body">
        The cases are made up, with one child each. Whatever a case does not name is answered no.{' '}
        {moved === 0 ? 'No level changes.' : `The level changes in ${moved} of ${samples.length} cases.`}
      </p>
      <Table
        caption="Levels now and with the draft"
        captionSize="s"
        narrow="stack"
        head={[
          { text: 'Case', class: 'govuk-!-width-one-third' },
          { text: 'Now' },
          { text: 'With the draft' },
          { text: 'Change' },
        ]}
        rows={samples.map((levels) => [
          {
            text: (
              <>
                {levels.sample.name}
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {Object.entries(levels.sample.answers)
                    .map(([code, answer]) => `${code} ${answer.replace('-', ' ')}`)
                    .join(', ') || 'Every answer no'}
                </div>
              </>
            ),
          },
          { text: <Sum sum={levels.before} /> },
          { text: <Sum sum={levels.after} /> },
          { text: <Change {...levels} /> },
        ])}
      />
    </>
  );
};
