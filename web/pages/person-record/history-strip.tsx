import type { PersonRecordId } from '../../../shared/ids.ts';
import type { HistoryStrip as Strip } from '../../../shared/person-record/person-history.ts';
import { Details } from '../../components/details.tsx';
import { counted } from '../../forms/counted.ts';
import { CountingRules, StripParts } from './strip-parts.tsx';

type Props = { record: PersonRecordId; strip: Strip; all: number };

/** Somebody's past in a few numbers, each with the rule by which anybody can count it again. */
export const HistoryStrip = ({ record, strip, all }: Props) => (
  <section aria-labelledby="past">
    <h2 class="govuk-heading-m" id="past">
      The past in short
    </h2>
    <p class="govuk-body govuk-!-font-weight-bold">
      <StripParts strip={strip} record={record} />
    </p>
    <Details summary="How this is counted">
      <CountingRules>
        <li>
          It is counted over the {Math.min(50, all)} latest of{' '}
          {counted(all, 'contact or incident', 'contacts and incidents')} about this person.
        </li>
      </CountingRules>
    </Details>
  </section>
);
