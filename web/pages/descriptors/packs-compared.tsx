import {
  comparePacks,
  type DescriptorPart,
  isReordered,
  type PackDifference,
} from '../../../shared/descriptors/compare-packs.ts';
import type { RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted } from '../../forms/counted.ts';
import { levelName, partNames, standardEvidence } from '../../forms/descriptor-words.ts';

const partInWords = (descriptor: RiskDescriptor, part: DescriptorPart): string => {
  switch (part) {
    case 'level':
      return levelName(descriptor.level);
    case 'starred':
      return descriptor.starred ? 'Critical: to suspect it counts in full' : 'Not critical';
    case 'marac':
      return descriptor.marac ? 'Enough by itself for a conference' : 'Not enough by itself for a conference';
    case 'evidencePrompt':
      return descriptor.evidencePrompt ?? standardEvidence;
    default:
      return descriptor[part];
  }
};

const titles: Record<PackDifference['change'], string> = { added: 'added', removed: 'removed', changed: 'changed' };

const parts = ['level', 'group', 'wording', 'help', 'evidencePrompt', 'starred', 'marac'] as const;

/** All that is said of one descriptor. */
const Whole = ({ descriptor, as: Mark }: { descriptor: RiskDescriptor; as: 'ins' | 'del' }) => (
  <SummaryList
    rows={parts
      .filter((part) => descriptor[part])
      .map((part) => ({
        key: partNames[part],
        value: <Mark>{partInWords(descriptor, part)}</Mark>,
      }))}
  />
);

const Difference = ({ difference }: { difference: PackDifference }) => (
  <section aria-label={`${difference.code} ${titles[difference.change]}`}>
    <h3 class="govuk-heading-s">
      {difference.code}: {titles[difference.change]}
    </h3>
    {difference.change === 'added' && <Whole descriptor={difference.after} as="ins" />}
    {difference.change === 'removed' && <Whole descriptor={difference.before} as="del" />}
    {difference.change === 'changed' && (
      <>
        {!difference.parts.includes('wording') && <p class="govuk-body">{difference.after.wording}</p>}
        <SummaryList
          rows={difference.parts.map((part) => ({
            key: partNames[part],
            value: (
              <>
                <p class="govuk-body govuk-!-margin-bottom-2">
                  Now: <del>{partInWords(difference.before, part)}</del>
                </p>
                <p class="govuk-body govuk-!-margin-bottom-0">
                  New: <ins>{partInWords(difference.after, part)}</ins>
                </p>
              </>
            ),
          }))}
        />
      </>
    )}
  </section>
);

/** "1 added, 2 changed and none removed", and what each was and will be. */
export const PacksCompared = ({
  before,
  after,
}: {
  before: readonly RiskDescriptor[];
  after: readonly RiskDescriptor[];
}) => {
  const differences = comparePacks(before, after);
  const many = (change: PackDifference['change']) => differences.filter((each) => each.change === change).length;
  return (
    <>
      <p class="govuk-body">
        {counted(after.length, 'descriptor')} in place of {before.length}: {many('added')} added, {many('changed')}{' '}
        changed, {many('removed')} removed.
      </p>
      {isReordered(before, after) && (
        <p class="govuk-body">Descriptors that stay come in another order. The preview shows it.</p>
      )}
      {differences.map((difference) => (
        <Difference difference={difference} />
      ))}
    </>
  );
};
