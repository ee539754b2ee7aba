import { plainDateInWords } from '../../../shared/time/words.ts';
import type { SchoolSlice } from '../../../shared/triage-outcome/slice.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { ChildShown } from './child.tsx';

const involvedWords = { 'childrens-social-care': 'Children’s social care', 'early-help': 'Early help' } as const;

/** All that a school is told: its own pupils, what the police approved to be said, and whom to call. */
export const SchoolSliceShown = ({ slice }: { slice: SchoolSlice }) => (
  <section aria-labelledby="told">
    <h2 class="govuk-heading-m" id="told">
      What you may know
    </h2>
    <InsetText>
      Keep this with your child protection records. Do not speak of it to the child’s family: {slice.call.name} answers
      on {slice.call.phone}, {slice.call.when}.
    </InsetText>
    <SummaryList
      rows={[
        { key: 'Happened', value: plainDateInWords(slice.occurredOn) },
        { key: 'Police reference', value: slice.policeReference },
        slice.sentence !== undefined && { key: 'What the police say of it', value: slice.sentence },
        { key: 'How serious it is', value: slice.band },
        {
          key: 'With the family',
          value:
            slice.involved.map((agency) => involvedWords[agency]).join(' and ') || 'No agency that you are told of',
        },
      ]}
    />
    <h2 class="govuk-heading-m">Your pupils</h2>
    {slice.children.map((child, at) => (
      <ChildShown child={child} at={at} on={slice.occurredOn} />
    ))}
  </section>
);
