import type { IncidentFacts } from '../../../shared/incident/incident.ts';
import { isUnborn } from '../../../shared/incident/people.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { PreRead } from '../../../shared/triage-meeting/pre-read.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { agencyName, childName } from '../../forms/triage-words.ts';
import type { Seat } from './seat.ts';

type About = { facts: IncidentFacts; settings: DomesticAbuse };

/** What each agency has added before the meeting. */
export const PreReads = ({
  preReads,
  facts,
  settings,
  own,
}: About & { preReads: readonly PreRead[]; own: boolean }) => {
  if (preReads.length === 0) {
    return <p class="govuk-body">{own ? 'Your agency has added nothing yet.' : 'No agency has added anything yet.'}</p>;
  }
  return (
    <>
      {preReads.map(({ agency, children, adults, nothingKnown, by }) => (
        <div class="app-triage__added">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{agencyName(agency, settings)}</h3>
          {nothingKnown && <p class="govuk-body">Knows nothing of this family.</p>}
          {children.map(({ childId, text }) => (
            <p class="govuk-body app-messages__body">
              <strong>{childName(facts, childId)}:</strong> {text}
            </p>
          ))}
          {adults && (
            <p class="govuk-body app-messages__body">
              <strong>The adults:</strong> {adults}
            </p>
          )}
          <p class="govuk-hint">Written by {by.name}</p>
        </div>
      ))}
    </>
  );
};

type Props = Pick<About, 'facts'> & {
  id: string;
  seat: Seat;
  own: PreRead | undefined;
  seen: number;
  typed: (name: string) => string | undefined;
  errors: readonly FieldError[];
};

/** The form in which an agency adds what it knows, about the children in its scope and no others. */
export const PreReadForm = ({ id, seat, own, seen, typed, errors, facts }: Props) => (
  <form method="post" action={`/triage/incidents/${id}/pre-read`}>
    <input type="hidden" name="seen" value={String(seen)} />
    <p class="govuk-body">
      Only the meeting reads it. Say nothing of where the victim is or how to reach them: that is kept apart.
    </p>
    {seat.children.map((child) => (
      <Textarea
        name={`children.${child.id}`}
        label={`What your agency knows about ${isUnborn(child) ? 'the unborn child' : childName(facts, child.id)}`}
        rows={3}
        value={typed(`children.${child.id}`) ?? own?.children.find(({ childId }) => childId === child.id)?.text}
        error={errorOf(errors, `children.${child.id}`)}
      />
    ))}
    {seat.children.length === 0 && <p class="govuk-body">No child of this incident is in your agency’s scope.</p>}
    <Textarea
      name="adults"
      label="What your agency knows about the adults"
      rows={3}
      value={typed('adults') ?? own?.adults}
      error={errorOf(errors, 'adults')}
    />
    <Checkboxes
      name="nothingKnown"
      small
      values={(typed('seen') !== undefined ? typed('nothingKnown') === 'yes' : own?.nothingKnown) ? ['yes'] : []}
      error={errorOf(errors, 'nothingKnown')}
      items={[{ value: 'yes', text: 'My agency knows nothing of this family' }]}
    />
    <Button variant="secondary">Save what we know</Button>
  </form>
);
