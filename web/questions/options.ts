import type {
  ChoiceQuestion,
  ChoicesQuestion,
  YesNoQuestion,
  YesNoUnknownQuestion,
} from '../../shared/form/question.ts';
import type { Row } from '../../shared/form/rows.ts';
import type { TaskName } from '../../shared/form/tasks.ts';
import type { Settings } from '../../shared/settings.ts';
import { type OptionNames, optionText } from '../forms/answers-in-words.ts';
import type { QuestionWords } from '../forms/words.ts';

export type Option = { readonly value: string; readonly text: string; readonly hint?: string };

type Worded = { words: string; hint?: string | undefined };
const listed = ({ words, hint }: Worded) => ({ text: words, ...(hint && { hint }) });

/** What the authority itself calls an option: its levels of need and its reasons. Undefined for all others. */
export function authorityOption(
  { levels, reasons }: Settings,
  task: TaskName,
  name: string | undefined,
  code: string,
): Omit<Option, 'value'> | undefined {
  const coded = (list: readonly ({ code: string } & Worded)[]) => {
    const found = list.find((each) => each.code === code);
    return found && listed(found);
  };
  if (task === 'agreement' && name === 'notToldReason') return coded(reasons.parentsNotTold);
  if (task === 'child-voice' && name === 'whyNot') return coded(reasons.noChildsVoice);
  if (task !== 'analysis' || name !== 'level') return undefined;
  const level = levels.find(({ number }) => String(number) === code);
  return level && { text: `Level ${level.number}: ${level.name}`, hint: level.meaning };
}

/** The authority's names of options, for answers in words. */
export const optionNamesOf =
  (settings: Settings): OptionNames =>
  (row: Row, code: string) =>
    authorityOption(settings, row.task, row.path[0], code)?.text;

type WithCodes = ChoiceQuestion | ChoicesQuestion | YesNoQuestion | YesNoUnknownQuestion;

/** The options of a question as people read them, in order. */
export const optionsOf = (
  question: WithCodes,
  words: QuestionWords,
  authority: (code: string) => Omit<Option, 'value'> | undefined,
): Option[] =>
  question.codes.map((code) => {
    const own = words.options?.[code];
    const hint = typeof own === 'object' ? own.hint : undefined;
    return { value: code, text: optionText(question, words, code), ...(hint && { hint }), ...authority(code) };
  });
