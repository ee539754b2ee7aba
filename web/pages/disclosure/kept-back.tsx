import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { counted } from '../../forms/counted.ts';

type Props = { keptBack: NonNullable<Disclosure['approved']>['keptBack'] };

/** The schedule of reasons: how often something is not given and why, and nothing of what it is or where it stood. */
export const KeptBack = ({ keptBack }: Props) =>
  keptBack.length === 0 ? (
    <p class="govuk-body">Nothing was kept back.</p>
  ) : (
    <>
      <h2 class="govuk-heading-m">What was kept back, and why</h2>
      <ul class="govuk-list govuk-list--bullet">
        {keptBack.map(({ told, times }) => (
          <li>
            {counted(times, 'part')}: {told}
          </li>
        ))}
      </ul>
    </>
  );
