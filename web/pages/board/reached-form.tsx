import type { Notice } from '../../../shared/notice.ts';
import { Button } from '../../components/button.tsx';
import { reachedInWords } from '../../forms/notice-words.ts';

/** Where a message lies: with a contact, with a question that was asked first, with an incident, with a check, or with its reader. */
export const placeOf = ({ owner, contactId }: Pick<Notice, 'owner' | 'contactId'>): string | undefined => {
  if (contactId) return `/contacts/${contactId}`;
  const [kind, id] = owner.split('/');
  if (kind === 'person') return `/undelivered/${id}`;
  if (kind === 'check') return `/checks/${id}`;
  if (kind === 'incident') return `/triage/incidents/${id}/outcome`;
  return kind === 'consultation' ? `/consultations/${id}` : undefined;
};

/** Ends the task of a message that did not arrive, with one press: somebody reached the person another way. */
export const ReachedForm = ({ notice, label }: { notice: Notice; label: string }) => (
  <form method="post" action={`${placeOf(notice)}/notices/${notice.id}/done`} class="app-row-form">
    <input type="hidden" name="seen" value={notice.version} />
    {['telephoned', 'sent-another-way'].map((how) => (
      <Button variant="secondary" name="how" value={how} class="govuk-!-margin-bottom-0">
        {reachedInWords(how)}
        <span class="govuk-visually-hidden"> {label}</span>
      </Button>
    ))}
  </form>
);
