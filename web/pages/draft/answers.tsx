import type { Child } from 'hono/jsx';
import { answered, type Part } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Row } from '../../../shared/form/rows.ts';
import type { Settings } from '../../../shared/settings.ts';
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { type RowInWords, rowInWords } from '../../forms/answers-in-words.ts';
import { sectionTitles, taskWords } from '../../forms/concern/concern-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { optionNamesOf } from '../../questions/options.ts';

type AnswersProps = {
  concern: Concern;
  settings: Settings;
  /** Where an answer can be changed; left out once the concern has been sent. */
  changeHref?: (row: Row) => string;
  /** What the link to change an answer says. */
  changeWord?: string;
  /** The declaration stands by itself while it is still to be made. */
  withDeclaration?: boolean;
};

/** Every answer in words, in the order of the form, in one card for each task and person. */
export const ConcernAnswers = ({ concern, settings, changeHref, changeWord, withDeclaration }: AnswersProps) => (
  <>
    {answered(concern)
      .filter(({ section, parts }) => parts.length > 0 && (withDeclaration || section !== 'declaration'))
      .map(({ section, parts }) => (
        <>
          <h2 class="govuk-heading-m">{sectionTitles[section]}</h2>
          {parts.map((part) => (
            <PartCard
              part={part}
              concern={concern}
              settings={settings}
              changeHref={changeHref}
              changeWord={changeWord}
            />
          ))}
        </>
      ))}
  </>
);

const PartCard = ({ part, concern, settings, changeHref, changeWord }: AnswersProps & { part: Part }) => {
  const { title } = taskWords(part.task);
  const about = part.entityId === undefined ? '' : `: ${personInWords(concern, part.entityId)}`;
  const rows = part.rows.filter(isWorthShowing);
  const [first] = part.rows;
  const begun = rows.some(({ answer, asTyped, sealed }) => answer !== undefined || asTyped !== undefined || sealed);
  const none = changeHref && first ? [nothingYet(changeHref(first))] : [];
  const shown = begun ? rows.map((row) => rowOf(row, { concern, settings, changeHref, changeWord })) : none;
  return shown.length === 0 ? null : <SummaryList card={{ title: `${title}${about}`, headingLevel: 3 }} rows={shown} />;
};

/** A task that nobody has begun is one line, so that what was answered is not lost among what was not. */
const nothingYet = (href: string): SummaryRow => ({
  key: 'Nothing answered yet',
  value: '',
  actions: [{ href, text: 'Answer' }],
});

/** An optional question that was left is not repeated back; one that matters is, so that its gap is seen. */
const isWorthShowing = ({ answer, asTyped, sealed, question }: Row): boolean =>
  answer !== undefined || sealed || asTyped !== undefined || question.required !== undefined;

function rowOf(row: Row, { concern, settings, changeHref, changeWord = 'Change' }: AnswersProps): SummaryRow {
  const { label, lines, state } = rowInWords(concern, row, optionNamesOf(settings));
  return {
    key: label,
    value: <Value lines={lines} state={state} confidential={row.confidential} />,
    ...(changeHref && { actions: [{ href: changeHref(row), text: changeWord, hiddenText: label }] }),
  };
}

type ValueProps = { lines: readonly string[]; state: RowInWords['state']; confidential: boolean };

const Value = ({ lines, state, confidential }: ValueProps): Child => (
  <>
    {confidential && state !== 'not-answered' && (
      <>
        <Tag colour="red">Confidential</Tag>{' '}
      </>
    )}
    <span class={state === 'not-answered' ? 'app-not-answered' : 'app-as-written'}>{lines.join('\n')}</span>
    {state === 'as-typed' && <span class="app-look-again">We could not read this, and keep it as you typed it.</span>}
  </>
);

/** The box on its page to which a change of this row leads. */
export const anchorOf = ({ field, question }: Row): string => {
  if (question.kind === 'date') return `${field}-day`;
  return question.kind === 'partial-date' ? `${field}-year` : field;
};
