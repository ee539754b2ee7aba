import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { adviceWords } from '../../forms/consultation-words.ts';
import type { Staff } from '../staff.ts';

/** What was asked before this was raised and what we advised then, for whoever decides now. */
export const AskedFirstNote = ({ contact: { askedFirst }, actor }: { contact: Contact } & Pick<Staff, 'actor'>) => {
  if (!askedFirst) return null;
  const { advice, askedAt, askedBy, consultationId, reference } = askedFirst;
  return (
    <InsetText id="asked-first">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">This was asked first</h2>
      <p class="govuk-body">
        {askedBy} asked at {dateTimeInWords(new Date(askedAt))}.{' '}
        {advice
          ? `${advice.by} advised at ${dateTimeInWords(new Date(advice.at))}: ${adviceWords[advice.kind].text.toLowerCase()}.`
          : 'Nobody had advised when the concern was sent.'}
      </p>
      {advice && <p class="govuk-body app-as-written">{advice.text}</p>}
      {may(actor, 'see-consultation-board') && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href={`/consultations/${consultationId}`}>
            Read the conversation {reference}
          </a>
        </p>
      )}
    </InsetText>
  );
};
