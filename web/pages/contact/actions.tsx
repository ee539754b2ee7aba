import type { Contact } from '../../../shared/contact/contact.ts';
import { awaitsReview } from '../../../shared/contact/is-over.ts';
import { type Act, isPossible, needsAnotherPerson } from '../../../shared/contact/possible-acts.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { whyAnotherPerson } from '../decision/second-person.tsx';
import { disagreementHref } from '../disagreement/links.ts';
import type { Staff } from '../staff.ts';

type Props = { contact: Contact; actor: Staff['actor']; now: Date };

/** The open disagreement, which stands above what else there is to do when it is the front door's turn. */
const DisagreementAction = ({ contact }: { contact: Contact }) =>
  contact.disagreement ? (
    <p class="govuk-body app-action">
      <Button
        href={disagreementHref('council', { id: contact.disagreement.id, contactId: contact.id })}
        variant={contact.disagreement.awaits === 'council' ? undefined : 'secondary'}
        class="govuk-!-margin-bottom-0"
      >
        {contact.disagreement.awaits === 'council' ? 'Answer the disagreement' : 'See the disagreement'}
      </Button>
    </p>
  ) : null;

/** What to do next by going to a page of its own; the first that is possible stands out. */
const pages: readonly { act: Act; path: (contact: Contact) => string; text: (contact: Contact) => string }[] = [
  { act: 'review', path: () => 'withdrawal', text: () => 'Answer the withdrawal' },
  { act: 'rate', path: () => 'rating', text: ({ rating }) => (rating ? 'Change the rating' : 'Rate how urgent it is') },
  { act: 'record-overnight', path: () => 'overnight', text: () => 'Write down what was done out of hours' },
  { act: 'propose', path: () => 'decision', text: () => 'Propose a decision' },
  { act: 'ask', path: () => 'question', text: () => 'Ask the referrer' },
  { act: 'return', path: () => 'sign-off', text: () => 'Sign off or return' },
  {
    act: 'issue',
    path: (contact) => ('letterId' in contact ? `letters/${contact.letterId}` : ''),
    text: () => 'Check and send the letter',
  },
  { act: 'reopen', path: () => 'reopen', text: () => 'Reopen to correct' },
  {
    act: 'recall',
    path: (contact) => ('letterId' in contact ? `letters/${contact.letterId}` : ''),
    text: () => 'Recall the letter',
  },
  { act: 'new-time', path: () => 'new-time', text: () => 'Set another time' },
  { act: 'assign', path: () => 'assign', text: (contact) => ('holder' in contact ? 'Move to a colleague' : 'Assign') },
];

const ActButton = ({
  contact,
  path,
  text,
  secondary,
}: {
  contact: Contact;
  path: string;
  text: string;
  secondary: boolean;
}) => (
  <form method="post" action={`/contacts/${contact.id}/${path}`} class="app-row-form">
    <input type="hidden" name="seen" value={contact.version} />
    <Button variant={secondary ? 'secondary' : undefined} preventDoubleClick>
      {text}
    </Button>
  </form>
);

/** Which act stands out. A contact that is not rated is rated first, and one that is rated is decided. */
const foremost = (contact: Contact): Act | undefined => {
  if (awaitsReview(contact)) return contact.status === 'submitted' ? 'claim' : 'review';
  if (contact.status === 'submitted') return 'claim';
  if (contact.status === 'screening') return contact.rating ? 'propose' : 'rate';
  if (contact.status === 'decision-proposed') return 'return';
  return contact.status === 'authorised' ? 'issue' : undefined;
};

/** What this person may do with the contact now. What the rules would refuse is not offered. */
export const ContactActions = ({ contact, actor, now }: Props) => {
  const first = foremost(contact);
  const links = pages.filter(
    ({ act }) => isPossible(act, contact, actor, now) && !(act === 'propose' && !contact.rating),
  );
  const ordered = [...links].sort((a, b) => Number(b.act === first) - Number(a.act === first));
  return (
    <>
      <DisagreementAction contact={contact} />
      {isPossible('claim', contact, actor) && (
        <ActButton contact={contact} path="claim" text="Claim" secondary={false} />
      )}
      {ordered.map(({ act, path, text }) => (
        <p class="govuk-body app-action">
          <Button
            href={`/contacts/${contact.id}/${path(contact)}`}
            variant={act === first ? undefined : 'secondary'}
            class="govuk-!-margin-bottom-0"
          >
            {text(contact)}
          </Button>
        </p>
      ))}
      {isPossible('close', contact, actor, now) && (
        <ActButton contact={contact} path="close" text="Close the contact" secondary />
      )}
      {needsAnotherPerson(contact, actor) && <p class="govuk-body">{whyAnotherPerson(contact, actor)}</p>}
      {contact.status === 'screening' && !contact.rating && may(actor, 'propose-a-decision') && (
        <p class="govuk-body">A decision can be proposed once the contact is rated.</p>
      )}
    </>
  );
};
