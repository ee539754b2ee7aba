import { answered } from '../../shared/form/answered.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Row } from '../../shared/form/rows.ts';
import { type OptionNames, rowInWords } from './answers-in-words.ts';
import { sectionTitles, taskWords } from './concern/concern-words.ts';
import { personInWords } from './person-in-words.ts';

/** How much of a concern goes into its text; confidential answers are masked unless asked for. */
export type TextOptions = {
  readonly confidential?: boolean;
  readonly optionNames?: OptionNames;
  /** Leaves out what was not answered. */
  readonly answeredOnly?: boolean;
};

/** A whole concern as plain text, question by question, for an export or a preview. */
export function concernAsText(
  concern: Concern,
  { confidential = false, optionNames, answeredOnly = false }: TextOptions = {},
): string {
  const isSaid = (row: Row) => !answeredOnly || row.answer !== undefined || row.asTyped !== undefined || row.sealed;
  return answered(concern)
    .map(({ section, parts }) => ({
      section,
      parts: parts
        .map((part) => ({ ...part, rows: part.rows.filter(isSaid) }))
        .filter(({ rows }) => !answeredOnly || rows.length > 0),
    }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ section, parts }) =>
      [
        sectionTitles[section].toUpperCase(),
        ...parts.map(({ task, entityId, rows }) => {
          const about = entityId === undefined ? '' : `: ${personInWords(concern, entityId)}`;
          const lines = rows.map((row) => {
            const { group, label, lines } = rowInWords(concern, row, optionNames);
            return `${group ? `${group}: ` : ''}${label}\n  ${row.confidential && !confidential ? 'Confidential' : lines.join('\n  ')}`;
          });
          return `${taskWords(task).title}${about}\n\n${lines.join('\n')}`;
        }),
      ].join('\n\n'),
    )
    .join('\n\n\n');
}
