import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { agencyName } from '../../forms/triage-words.ts';
import { Deliveries } from './deliveries.tsx';
import { FollowOn } from './follow-on.tsx';
import { IssuedLines } from './issued-lines.tsx';
import { outcomeHref } from './links.ts';
import { formOf, type OutcomeProps } from './outcome-props.ts';
import { AsWritten, shown } from './withheld-words.tsx';

type Props = OutcomeProps & { inForce: IssuedOutcome };

/** How an outcome came to be decided. */
export function decidedInWords({ decidedIn, issued }: IssuedOutcome): string {
  const by = `${issued.by.name}, ${dateTimeInWords(new Date(issued.at))}`;
  switch (decidedIn.kind) {
    case 'meeting':
      return `In the meeting, by ${by}`;
    case 'without-quorum':
      return `In the meeting without a quorum, by ${by}: ${decidedIn.reason}`;
    case 'at-once':
      return `Outside a meeting, by ${by}: ${decidedIn.reason}`;
  }
}

/** The edition in force: what it says, to whom it went and what became of each part, and what follows from it. */
export const IssuedPart = (props: Props) => {
  const { incident, inForce, outcomes, triageSettings } = props;
  const { victimContact, marac } = inForce;
  const earlier = outcomes.filter((outcome) => outcome.status === 'superseded');
  return (
    <>
      <h2 class="govuk-heading-m" id="issued">
        In force: edition {inForce.edition}
      </h2>
      <SummaryList
        rows={[
          { key: 'Decided', value: decidedInWords(inForce) },
          inForce.why !== undefined && { key: 'Why it changed', value: inForce.why },
          { key: 'What everyone reads', value: <AsWritten outcome={inForce} field="summary" text={inForce.summary} /> },
          victimContact && {
            key: 'Speaks with the victim',
            value: `${shown(inForce, 'victimContact', victimContact.owner)} (${agencyName(victimContact.agency, triageSettings)})`,
          },
          marac && {
            key: 'Refers to the conference',
            value: `${shown(inForce, 'marac', marac.owner)} (${agencyName(marac.agency, triageSettings)}), by ${dateTimeInWords(new Date(marac.due))}`,
          },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${outcomeHref(incident.id)}/words?edition=${inForce.edition}`}>
          Who sees which words
        </a>
      </p>
      <Deliveries {...props} />
      <FollowOn {...props} />
      <Details summary="What was decided for each agency">
        <IssuedLines {...props} outcome={inForce} />
      </Details>
      {earlier.length > 0 && (
        <Details summary="Earlier editions of the same incident">
          {earlier.toReversed().map((outcome) => (
            <div class="app-outcome-line">
              <h3 class="govuk-heading-s">
                Edition {outcome.edition}, {decidedInWords(outcome)}
              </h3>
              <p class="govuk-body">
                <AsWritten outcome={outcome} field="summary" text={outcome.summary} />
              </p>
              <IssuedLines {...props} outcome={outcome} />
            </div>
          ))}
        </Details>
      )}
    </>
  );
};

/** Begins another edition: it takes the place of this one when it is issued, and the incident stays one. */
export const ChangeForm = ({ id, notWritten }: { id: string } & Pick<OutcomeProps, 'notWritten'>) => {
  const { errors, own, typed } = formOf({ notWritten }, 'begin', 0);
  return (
    <Details summary="Change the outcome" open={own}>
      <form method="post" action={`${outcomeHref(id)}/begin`} novalidate>
        <Textarea
          name="why"
          id="why"
          label="Why does it change?"
          hint="Only the front door reads this. This edition stays in force until the next is issued, and only those to whom it says something else are told."
          rows={3}
          value={typed('why')}
          error={errorOf(errors, 'why')}
        />
        <Button variant="secondary" preventDoubleClick>
          Begin the next edition
        </Button>
      </form>
    </Details>
  );
};
