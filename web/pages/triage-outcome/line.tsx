import type { Child } from 'hono/jsx';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { AgencySlice } from '../../../shared/triage-outcome/slice.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { childOfLine } from '../../forms/triage-outcome-words.ts';

type Props = {
  line: AgencySlice['lines'][number];
  /** The children that the reader may know of. */
  family: AgencySlice['children'];
  /** What stands over it. */
  title: Child;
  children?: Child;
};

/** One thing that was decided for an agency: for whom, what it means here, who does it and by when. */
export const LineShown = ({ line, family, title, children }: Props) => (
  <div class="app-outcome-line">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
    <SummaryList
      class="govuk-summary-list--no-border govuk-!-margin-bottom-2"
      rows={[
        { key: 'For', value: childOfLine(family, line.childId) },
        line.text !== undefined && { key: 'What this means', value: line.text },
        { key: 'Who does it', value: line.owner },
        { key: 'By', value: dateTimeInWords(new Date(line.due)) },
      ]}
    />
    {children}
  </div>
);
