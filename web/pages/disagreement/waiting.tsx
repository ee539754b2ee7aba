import { type OpenDisagreement, stageOf } from '../../../shared/disagreement/disagreement.ts';
import { isLate } from '../../../shared/disagreement/stages.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { counted } from '../../forms/counted.ts';
import { disagreementHref } from './links.ts';

type Props = { open: readonly OpenDisagreement[]; more: boolean; now: Date };

/** How many disagreements are open, for us to answer and late, in words that hold for exactly those in the list. */
export function disagreementsInWords({ open, more, now }: Props): string {
  const ours = open.filter((disagreement) => !stageOf(disagreement).answer);
  const late = ours.filter((disagreement) => isLate(stageOf(disagreement), now));
  if (open.length === 0) return 'None is open.';
  const all = more ? `More than ${open.length} disagreements` : counted(open.length, 'disagreement');
  return `${all} open, ${ours.length} for us to answer${late.length > 0 ? `, ${late.length} late` : ''}.`;
}

/** On top of the board: what must be answered, and by name what cannot wait. Nothing, when none is open. */
export const DisagreementsWaiting = (props: Props) => {
  const { open } = props;
  if (open.length === 0) return null;
  const immediate = open.filter((disagreement) => disagreement.immediate);
  return (
    <>
      {immediate.map((disagreement) => (
        <WarningText>
          A child is said not to be safe:{' '}
          <a class="govuk-link" href={disagreementHref('council', disagreement)}>
            disagreement about {disagreement.reference}
          </a>
          {stageOf(disagreement).answer
            ? ', answered'
            : `, to answer by ${dateTimeInWords(new Date(stageOf(disagreement).clock.dueAt))}`}
        </WarningText>
      ))}
      <InsetText>
        <a class="govuk-link" href="/disagreements">
          {disagreementsInWords(props)}
        </a>
      </InsetText>
    </>
  );
};
