import type { Part } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Row } from '../../../shared/form/rows.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { rowInWords } from '../../forms/answers-in-words.ts';
import { taskWords } from '../../forms/concern/concern-words.ts';
import { counted } from '../../forms/counted.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { optionNamesOf } from '../../questions/options.ts';
import { type Correction, CorrectionLines, correctionsOf } from './correction.tsx';

type About = { concern: Concern; settings: Settings; contactId: string; corrections: readonly Correction[] };

/** Words that give an address away are sealed like one, and are none. */
const Masked = ({ contactId, row }: { contactId: string; row: Row }) => (
  <>
    {row.question.confidentialIf ? 'Address sealed' : 'Sealed'}, so it is not shown here.{' '}
    <a class="govuk-link" href={`/contacts/${contactId}/confidential`}>
      Reveal it
    </a>
  </>
);

const Answer = ({ row, concern, settings, contactId, corrections }: About & { row: Row }) => {
  const corrected = correctionsOf(corrections, row);
  const { lines, state } = rowInWords(concern, row, optionNamesOf(settings));
  if (row.confidential && (state !== 'not-answered' || corrected.length > 0)) {
    return (
      <>
        <Masked contactId={contactId} row={row} />
        <CorrectionLines corrections={corrected} secret />
      </>
    );
  }
  return (
    <>
      {corrected.length > 0 && <span class="app-quiet app-line">Was:</span>}
      {lines.map((line) => (
        <span class="app-as-written app-line">{line}</span>
      ))}
      {state === 'as-typed' && <span class="app-quiet app-line">As it was typed: we could not read it.</span>}
      <CorrectionLines corrections={corrected} />
    </>
  );
};

const isSaid = (row: Row, corrections: readonly Correction[]): boolean =>
  row.answer !== undefined || row.asTyped !== undefined || row.sealed || correctionsOf(corrections, row).length > 0;

const titleOf = ({ task, entityId }: Part, concern: Concern): string => {
  const { title } = taskWords(task);
  return entityId ? `${personInWords(concern, entityId)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
};

/** The answers to one task, what was not answered last and folded away. */
const AnsweredTask = ({ part, ...about }: About & { part: Part }) => {
  const { concern, settings } = about;
  const said = part.rows.filter((row) => isSaid(row, about.corrections));
  const unsaid = part.rows.filter((row) => !said.includes(row));
  const inWords = (row: Row) => rowInWords(concern, row, optionNamesOf(settings));
  const labelOf = (row: Row) => {
    const { label, group } = inWords(row);
    return group ? `${group}: ${label}` : label;
  };
  return (
    <>
      <h3 class="govuk-heading-s">{titleOf(part, concern)}</h3>
      <SummaryList
        class="app-answers"
        rows={said.map((row) => ({ key: labelOf(row), value: <Answer row={row} {...about} /> }))}
      />
      {unsaid.length > 0 && (
        <Details summary={`${counted(unsaid.length, 'question')} not answered`}>
          <ul class="govuk-list govuk-list--bullet">
            {unsaid.map((row) => (
              <li>{labelOf(row)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
};

/** The answers to several tasks. What was not answered at all is named in a line: nothing is left out unseen. */
export const AnsweredParts = ({ parts, ...about }: About & { parts: readonly Part[] }) => {
  const says = ({ rows }: Part) => rows.some((row) => isSaid(row, about.corrections));
  const empty = parts.filter((part) => part.rows.length > 0 && !says(part));
  return (
    <>
      {parts.filter(says).map((part) => (
        <AnsweredTask part={part} {...about} />
      ))}
      {empty.length > 0 && (
        <p class="govuk-body">
          <strong>Nothing was answered about:</strong> {empty.map((part) => titleOf(part, about.concern)).join('; ')}.
        </p>
      )}
    </>
  );
};
