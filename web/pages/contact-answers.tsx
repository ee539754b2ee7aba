import type { Part } from '../../shared/form/answered.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Row } from '../../shared/form/rows.ts';
import type { Settings } from '../../shared/settings.ts';
import { Details } from '../components/details.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { rowInWords } from '../forms/answers-in-words.ts';
import { taskWords } from '../forms/concern-words.ts';
import { counted } from '../forms/counted.ts';
import { personInWords } from '../forms/person-in-words.ts';
import { optionNamesOf } from '../questions/options.ts';

type About = { concern: Concern; settings: Settings; contactId: string };

const Masked = ({ contactId }: { contactId: string }) => (
  <>
    Secret, so it is not shown here.{' '}
    <a class="govuk-link" href={`/contacts/${contactId}/confidential`}>
      Show secret details
    </a>
  </>
);

const Answer = ({ row, concern, settings, contactId }: About & { row: Row }) => {
  const { lines, state } = rowInWords(concern, row, optionNamesOf(settings));
  if (row.confidential && state !== 'not-answered') return <Masked contactId={contactId} />;
  return (
    <>
      {lines.map((line) => (
        <span class="app-as-written app-line">{line}</span>
      ))}
      {state === 'as-typed' && <span class="app-quiet app-line">As it was typed: we could not read it.</span>}
    </>
  );
};

/** The answers to one task, what was not answered last and folded away. Nothing is left out. */
export const AnsweredTask = ({ part, level = 3, ...about }: About & { part: Part; level?: 3 | 4 }) => {
  const { concern, settings } = about;
  const Heading = `h${level}` as const;
  const said = part.rows.filter((row) => row.answer !== undefined || row.asTyped !== undefined);
  const unsaid = part.rows.filter((row) => !said.includes(row));
  const inWords = (row: Row) => rowInWords(concern, row, optionNamesOf(settings));
  const labelOf = (row: Row) => {
    const { label, group } = inWords(row);
    return group ? `${group}: ${label}` : label;
  };
  const title = taskWords(part.task).title;
  return (
    <>
      <Heading class="govuk-heading-s">
        {part.entityId ? `${title}: ${personInWords(concern, part.entityId)}` : title}
      </Heading>
      {said.length > 0 && (
        <SummaryList
          class="app-answers"
          rows={said.map((row) => ({ key: labelOf(row), value: <Answer row={row} {...about} /> }))}
        />
      )}
      {said.length === 0 && <p class="govuk-body">Nothing was answered here.</p>}
      {said.length > 0 && unsaid.length > 0 && (
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
