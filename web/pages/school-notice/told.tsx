import type { FirstNotice } from '../../../shared/school-notice/first-notice.ts';
import type { OutcomeNotice } from '../../../shared/school-notice/follow-up.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { calledOffWords } from '../../forms/school-notice-words.ts';
import { ChildShown } from '../triage-outcome/child.tsx';

/** What a school is told of one incident: the first notice, and the outcome once there is one. */
export type Told = {
  first: FirstNotice;
  outcome?: OutcomeNotice | undefined;
  calledOff?: NonNullable<SchoolNotice['calledOff']>['why'] | undefined;
};

const involvedWords = { 'childrens-social-care': 'Children’s social care', 'early-help': 'Family Help' } as const;

/** All that a school is told, in the order in which it is needed at the gate: who, what to do, and then the rest. */
export const ToldShown = ({ first, outcome, calledOff }: Told) => (
  <>
    {calledOff && <WarningText>{calledOffWords[calledOff]}</WarningText>}
    {outcome && <OutcomeShown outcome={outcome} />}
    <section aria-labelledby="pupils">
      <h2 class="govuk-heading-m" id="pupils">
        {first.children.length === 1 ? 'Your pupil' : 'Your pupils'}
      </h2>
      {first.children.map((child, at) => (
        <ChildShown child={child} at={at} on={localDate(new Date(first.occurredAt))} />
      ))}
      {first.children.length === 0 && <p class="govuk-body">No pupil of yours is in it any more.</p>}
    </section>
    {first.passTo && (
      <section aria-labelledby="pass">
        <h2 class="govuk-heading-m" id="pass">
          Please pass this on
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {first.passTo.map(({ child, school }) => (
            <li>
              {child}: to {school}
            </li>
          ))}
        </ul>
      </section>
    )}
    <SummaryList
      rows={[
        { key: 'Happened', value: dateTimeInWords(new Date(first.occurredAt)) },
        first.sentence !== undefined && { key: 'What the police say of it', value: first.sentence },
        { key: 'Police reference', value: `${first.policeReference}, ${first.force}` },
      ]}
    />
    <section {...(first.toDo.length > 0 && { 'aria-labelledby': 'do' })}>
      {first.toDo.length > 0 && (
        <>
          <h2 class="govuk-heading-m" id="do">
            Today
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {first.toDo.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">Do not</h2>
          <ul class="govuk-list govuk-list--bullet">
            {first.notToDo.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        Call {first.call.name} on {first.call.phone}, {first.call.when}.
      </p>
    </section>
  </>
);

const OutcomeShown = ({ outcome }: { outcome: OutcomeNotice }) => (
  <section aria-labelledby="outcome">
    <h2 class="govuk-heading-m" id="outcome">
      What was decided
    </h2>
    {outcome.updates && (
      <p class="govuk-body">
        This takes the place of what was decided on {plainDateInWords(outcome.updates)}. It is the same incident.
      </p>
    )}
    <SummaryList
      rows={[
        { key: 'How serious it is', value: outcome.band },
        {
          key: 'With the family',
          value:
            outcome.involved.map((agency) => involvedWords[agency]).join(' and ') || 'No agency that you are told of',
        },
        { key: 'Whom to call', value: `${outcome.call.name}, ${outcome.call.phone}, ${outcome.call.when}` },
      ]}
    />
  </section>
);
