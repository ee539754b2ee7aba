import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import { answered } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { rowInWords } from '../../forms/answers-in-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { safetyNotes } from '../../forms/safety-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { SafetyStrip } from './concern.tsx';
import { CorrectionLines, correctionsIn, correctionsOf } from './correction.tsx';

type Props = Staff & { contact: Contact; concern: Concern; events: readonly ContactEvent[] };

/** What must be kept secret, on a page of its own that nobody opens by accident. */
export const ConfidentialPage = ({ contact, concern, events, ...staff }: Props) => {
  const corrections = correctionsIn(events);
  const rows = answered(concern)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => part.rows)
    .filter(
      (row) =>
        row.confidential &&
        (row.answer !== undefined || row.asTyped !== undefined || correctionsOf(corrections, row).length > 0),
    );
  return (
    <Page
      site={staff.site}
      title="Secret details"
      caption={contact.reference}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/board')}
      backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
      page="contact-confidential"
    >
      <InsetText>
        That you opened this page is on record. Do not copy these details into a letter or a message.
      </InsetText>
      <SafetyStrip notes={safetyNotes(concern)} />
      {rows.length === 0 ? (
        <p class="govuk-body">Nothing in this concern was marked as secret.</p>
      ) : (
        <SummaryList
          rows={rows.map((row) => {
            const { label, lines } = rowInWords(concern, row);
            return {
              key: row.entityId ? `${personInWords(concern, row.entityId)}: ${label}` : label,
              value: (
                <>
                  <span class="app-as-written">{lines.join('\n')}</span>
                  <CorrectionLines corrections={correctionsOf(corrections, row)} />
                </>
              ),
            };
          })}
        />
      )}
    </Page>
  );
};
