import { may } from '../../../shared/permissions.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { Button } from '../../components/button.tsx';
import { outcomeHref } from './links.ts';
import type { OutcomeProps } from './outcome-props.ts';

type Props = OutcomeProps & { inForce: IssuedOutcome };

/** What follows from an outcome: a contact for the front door, a referral to the conference, word to schools. */
export const FollowOn = ({ incident, inForce, copies, actor }: Props) => {
  const { contact, restricted, version, id } = incident;
  const opens = may(actor, 'prepare-triage') && (!restricted || may(actor, 'chair-triage'));
  const schools = copies.filter(({ reader }) => reader.kind === 'school').map(({ to }) => to.organisation);
  return (
    <section aria-labelledby="follows">
      <h2 class="govuk-heading-m" id="follows" tabindex={-1}>
        What follows
      </h2>
      {contact ? (
        <p class="govuk-body">
          A contact was opened from this incident:{' '}
          <a class="govuk-link app-whole" href={`/contacts/${contact.id}`}>
            {contact.reference}
          </a>
          . It has a clock and a letter of its own; count one incident.
        </p>
      ) : (
        opens &&
        incident.status === 'decided' && (
          <form method="post" action={`${outcomeHref(id)}/contact`}>
            <input type="hidden" name="seen" value={version} />
            <p class="govuk-body">
              Where children’s social care is to decide about these children, open a contact. Its clock begins now, and
              the police who told us get its letter.
              {restricted && ' This incident is restricted, and everyone at the front door can open its contact.'}
            </p>
            <Button variant="secondary" preventDoubleClick>
              Open a contact
            </Button>
          </form>
        )
      )}
      {inForce.marac && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${outcomeHref(id)}/conference`}>
            The referral to the conference, to print
          </a>
        </p>
      )}
      {schools.length > 0 && (
        <p class="govuk-body">
          Told because a line says so: {schools.join(', ')}. Each has its own pupils and no other.
        </p>
      )}
    </section>
  );
};
