import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { rowKey, rowWithKey } from '../../../shared/form/row-key.ts';
import type { Row } from '../../../shared/form/rows.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { rowInWords } from '../../forms/answers-in-words.ts';

export type Correction = Extract<ContactEvent, { type: 'answer-corrected' }>;

/** The corrections among what happened, the first one first. */
export const correctionsIn = (events: readonly ContactEvent[]): Correction[] =>
  events.filter((event) => event.type === 'answer-corrected');

export const correctionsOf = (corrections: readonly Correction[], row: Row): Correction[] =>
  corrections.filter(({ answer }) => answer === rowKey(row));

/** What the referrer said later is right, under the answer as it was sent. */
export const CorrectionLines = ({ corrections, secret }: { corrections: readonly Correction[]; secret?: boolean }) => (
  <>
    {corrections.map(({ at, by, now, why }) => (
      <span class="app-line app-correction">
        <strong>
          Corrected at {dateTimeInWords(new Date(at))} by {by.name}
        </strong>
        {secret ? (
          '. Secret, so it is not shown here.'
        ) : (
          <>
            : now <span class="app-as-written">{now}</span>
            <span class="app-quiet app-line">
              Why: <span class="app-as-written">{why}</span>
            </span>
          </>
        )}
      </span>
    ))}
  </>
);

/** Corrections of what the children say, beside their words, where no list of answers stands. */
export const VoiceCorrections = ({
  corrections,
  concern,
}: {
  corrections: readonly Correction[];
  concern: Concern;
}) => {
  const ofVoice = corrections.flatMap((correction) => {
    const row = rowWithKey(concern, correction.answer);
    return row?.task === 'child-voice' ? [{ correction, row }] : [];
  });
  return (
    <>
      {ofVoice.map(({ correction, row }) => {
        const { label, lines } = rowInWords(concern, row);
        return (
          <p class="govuk-body">
            {label} Was: <span class="app-as-written">{lines.join('\n')}</span>
            <CorrectionLines corrections={[correction]} />
          </p>
        );
      })}
    </>
  );
};
