import { onlyGiven, type ToldOfChild } from './child-facts.ts';
import type { FormReader } from './form-reader.ts';

/** One answer to a line: the question, then after the last colon (or a tab) what was answered. */
const lineOf = (line: string) => {
  const [, question = '', answer = ''] = /^(.*?)\s*(?:\t|:(?=[^:]*$))\s*(.*)$/.exec(line) ?? [];
  return { question: question.trim(), answer: answer.trim() };
};

/**
 * What a tool for assessing risk said, as a form has it under `tool…`; undefined where no tool is named and nothing of one
 * was typed. A tool that is not in the list is named in `toolName`.
 */
export function toolIn(reader: FormReader): ToldOfChild | undefined {
  const { text, number, problems } = reader;
  const named = text('tool');
  const own = text('toolName')
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const answers = (text('toolAnswers') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(lineOf);
  const told = onlyGiven({
    version: text('toolVersion'),
    answers: answers.length > 0 ? answers : undefined,
    score: number('toolScore', true),
    yesCount: number('toolYesCount'),
    grade: text('toolGrade'),
  });
  const isNamed = named !== undefined && named !== 'none';
  if (!isNamed && Object.keys(told).length > 0) problems.push({ field: 'tool', code: 'missing' });
  if (named === 'other' && !own) problems.push({ field: 'toolName', code: 'missing' });
  if (answers.some(({ question, answer }) => question === '' || answer === '')) {
    problems.push({ field: 'toolAnswers', code: 'not-answers' });
  }
  if (!isNamed) return undefined;
  return { tool: named === 'other' ? own : named, ...told };
}
