import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import { answered } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { type RowKey, rowKey } from '../../../shared/form/row-key.ts';
import type { Access } from '../../../shared/looked/access.ts';
import { may } from '../../../shared/permissions.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { rowInWords } from '../../forms/answers-in-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { PurposeForm } from '../../forms/purpose-form.tsx';
import { revealWords } from '../../forms/safe-contact-words.ts';
import { safetyNotes } from '../../forms/safety-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { SafetyStrip } from '../contact/concern.tsx';
import { CorrectionLines, correctionsIn, correctionsOf } from '../contact/correction.tsx';
import { LooksTable } from '../looked/looks-table.tsx';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  contact: Contact;
  /** As it lies beside the contact, or, once it is revealed, with what was sealed. */
  concern: Concern;
  /** What happened, with what corrects a secret: only once it is revealed. */
  revealed?: readonly ContactEvent[];
  /** Which answers were sealed: only once they are revealed. */
  secret?: readonly RowKey[];
  /** Who has revealed it, the latest first. */
  reveals?: readonly Access[];
  typed?: { purpose: string; words: string } | undefined;
  errors?: readonly FieldError[];
};

/** What must be kept secret, on a page of its own that nobody opens by accident: shut until somebody says what for. */
export const ConfidentialPage = (props: Props) => {
  const { site, actor, contact, concern, revealed, secret = [], errors = [] } = props;
  return (
    <Page
      site={site}
      title="Address sealed"
      heading={revealed ? 'Secret details' : undefined}
      caption={contact.reference}
      actor={actor}
      navigation={navigationFor(actor, '/board')}
      backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
      errors={summaryOf(errors)}
      page="contact-confidential"
    >
      <SafetyStrip notes={safetyNotes(concern)} />
      {revealed ? (
        <Revealed concern={concern} secret={secret} events={revealed} />
      ) : isAnythingSecret(concern) ? (
        <Shut {...props} />
      ) : (
        <p class="govuk-body">Nothing in this concern was marked as secret.</p>
      )}
    </Page>
  );
};

/** Whether somebody said that an address is secret, or may be, whether or not they then gave it. */
const isAnythingSecret = (concern: Concern): boolean =>
  answered(concern).some(({ parts }) => parts.some(({ rows }) => rows.some(({ confidential }) => confidential)));

const Shut = ({ actor, contact, reveals = [], typed, errors = [] }: Props) => (
  <>
    <WarningText>An address in the wrong hands can cost a life.</WarningText>
    <p class="govuk-body">
      Where somebody lives or is, how they are reached, and what gives that away, is kept apart from the concern where
      it was said to be secret, or may be. Open it only if you must reach them or keep them safe. Your name and what for
      are kept on record, and whoever holds this contact is told.
    </p>
    {may(actor, 'reveal-a-sealed-address') ? (
      <PurposeForm
        action={`/contacts/${contact.id}/confidential`}
        purposes={revealWords}
        typed={typed}
        errors={errors ?? []}
        button="Reveal"
      />
    ) : (
      <p class="govuk-body">Your role does not open it. If you must reach them, ask a social worker or a manager.</p>
    )}
    {reveals.length === 0 ? (
      <p class="govuk-body">Nobody has revealed it yet.</p>
    ) : (
      <LooksTable looks={reveals} caption="Who has revealed it, the latest first" />
    )}
  </>
);

type RevealedProps = Pick<Props, 'concern'> & { secret: readonly RowKey[]; events: readonly ContactEvent[] };

const Revealed = ({ concern, secret, events }: RevealedProps) => {
  const corrections = correctionsIn(events);
  const rows = answered(concern)
    .flatMap(({ parts }) => parts.flatMap((part) => part.rows))
    .filter(
      (row) =>
        (row.confidential || secret.includes(rowKey(row))) &&
        (row.answer !== undefined || row.asTyped !== undefined || correctionsOf(corrections, row).length > 0),
    );
  return (
    <>
      <InsetText>
        That you read this is on record. It is shown this once: leave the page when you have done what you need it for,
        and copy none of it into a letter, a note or a message.
      </InsetText>
      {rows.length === 0 ? (
        <p class="govuk-body">It was said to be secret, and none was given.</p>
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
    </>
  );
};
