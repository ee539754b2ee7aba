import type { Child } from 'hono/jsx';
import { limits } from '../../shared/form/limits.ts';
import type { LeafQuestion } from '../../shared/form/question.ts';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput, type DatePart } from '../components/date-input.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import { Select } from '../components/select.tsx';
import { Textarea } from '../components/textarea.tsx';
import { questionWords } from '../forms/concern/concern-words.ts';
import { named } from '../forms/named.ts';
import type { QuestionWords } from '../forms/words.ts';
import { ownDetails } from './autocomplete.ts';
import { Help } from './guided-writing.tsx';
import { authorityOption, optionsOf } from './options.ts';
import { type QuestionGroup, type QuestionPage, textShown, textsShown } from './question-page.ts';
import { hasOptions } from './reveals.ts';

export type FieldProps = {
  name: string;
  question: LeafQuestion;
  group: QuestionGroup;
  page: QuestionPage;
  /** By code: the questions that open below that option. */
  below?: ReadonlyMap<string, Child>;
};

/** One question as its controls. What it is called, shows and gets wrong all follow from its name. */
export const QuestionField = (props: FieldProps) => {
  const { name, question, group, page } = props;
  const field = group.prefix + name;
  const words = questionWords(page.task, [...group.path, name]);
  const text = labelOf(words, question, props);
  const common = {
    name: field,
    hint: <Help words={words} field={field} page={page} />,
    error: page.errors.get(field)?.text,
  };
  const hint = hasHelp(words, field, page) ? common.hint : undefined;
  const labelled = { ...common, hint, label: text, labelSize: 's' } as const;
  const asked = { ...common, hint, legend: text, legendSize: 's' } as const;

  switch (question.kind) {
    case 'long-text':
      return <Textarea {...labelled} value={textShown(page, field)} rows={words.example ? 8 : 4} spellcheck />;
    case 'text':
      return question.max > limits.shortText ? (
        <Textarea {...labelled} value={textShown(page, field)} rows={2} />
      ) : (
        <Input {...labelled} value={textShown(page, field)} autocomplete={ownDetails(page.task, name)} />
      );
    case 'email':
      return (
        <Input
          {...labelled}
          type="email"
          value={textShown(page, field)}
          autocomplete={ownDetails(page.task, name)}
          spellcheck={false}
        />
      );
    case 'phone':
      return (
        <Input
          {...labelled}
          type="tel"
          value={textShown(page, field)}
          autocomplete={ownDetails(page.task, name)}
          width={20}
        />
      );
    case 'identifier':
      return (
        <Input
          {...labelled}
          value={textShown(page, field)}
          spellcheck={false}
          width={question.of === 'postcode' ? 10 : 20}
        />
      );
    case 'time':
      return <Input {...labelled} value={textShown(page, field)} width={10} />;
    case 'number':
      return <Input {...labelled} value={textShown(page, field)} width={3} inputmode="numeric" />;
    case 'scale':
      return <Radios {...asked} inline class="app-scale" items={stepsOf(question)} value={textShown(page, field)} />;
    case 'date':
    case 'partial-date':
      return <DateQuestion {...props} asked={asked} />;
    case 'confirm':
      return <Checkboxes {...common} hint={hint} items={[{ value: 'yes', text }]} values={textsShown(page, field)} />;
    default:
      return <OptionsQuestion {...props} question={question} words={words} asked={asked} />;
  }
};

type Asked = { name: string; hint?: Child; error?: Child; legend: Child; legendSize: 's' };

/** The boxes of a date, and for one that may be partial, whether it is approximate. */
const DateQuestion = ({ name, question, group, page, asked }: FieldProps & { asked: Asked }) => {
  const field = group.prefix + name;
  const value = (part: DatePart) => textShown(page, `${field}-${part}`);
  const date = (
    <DateInput
      {...asked}
      value={{ day: value('day'), month: value('month'), year: value('year') }}
      errorIn={page.errors.get(field)?.errorIn}
    />
  );
  if (question.kind !== 'partial-date') return date;
  return (
    <>
      {date}
      <Checkboxes
        name={`${field}-about`}
        small
        groupClass="app-about-date"
        items={[{ value: 'yes', text: 'This is approximate' }]}
        values={textsShown(page, `${field}-about`)}
      />
    </>
  );
};

type WithCodes = Extract<LeafQuestion, { kind: 'choice' | 'choices' | 'yes-no' | 'yes-no-unknown' }>;

/** Options to choose from, or a list that opens when they are many. */
const OptionsQuestion = ({
  name,
  question,
  words,
  group,
  page,
  below,
  asked,
}: FieldProps & { question: WithCodes; words: QuestionWords; asked: Asked }) => {
  const field = group.prefix + name;
  const options = optionsOf(question, words, (code) =>
    authorityOption(page.settings, page.task, group.path[0] ?? name, code),
  );
  if (!hasOptions(question)) {
    const { legend, legendSize, ...rest } = asked;
    return (
      <Select
        {...rest}
        label={legend}
        labelSize={legendSize}
        items={[{ value: '', text: '' }, ...options]}
        value={textShown(page, field)}
      />
    );
  }
  const exclusive: readonly string[] = question.kind === 'choices' ? question.exclusive : [];
  const items = options.map((option) => ({
    ...option,
    text: named(option.text, { name: page.about }),
    conditional: below?.get(option.value),
    exclusive: exclusive.includes(option.value),
  }));
  if (question.kind === 'choices') {
    const first = exclusive.length > 0 ? items.findIndex(({ exclusive }) => exclusive) : -1;
    const divided = first > 0 ? [...items.slice(0, first), { divider: 'or' }, ...items.slice(first)] : items;
    return <Checkboxes {...asked} items={divided} values={textsShown(page, field)} small={items.length > 20} />;
  }
  const few = question.kind === 'yes-no' && !below;
  return <Radios {...asked} items={items} value={textShown(page, field)} inline={few} />;
};

const stepsOf = ({ min, max }: { min: number; max: number }) =>
  Array.from({ length: max - min + 1 }, (_, step) => ({ value: min + step, text: String(min + step) }));

const hasHelp = (words: QuestionWords, field: string, page: QuestionPage): boolean =>
  words.hint !== undefined || words.example !== undefined || page.warnings.has(field);

/** The label, which says so when nothing depends on the answer. */
function labelOf(words: QuestionWords, question: LeafQuestion, { name, group, page }: FieldProps): string {
  const label = named(words.label, { name: page.about, child: group.child });
  return question.required || isOneOf(page, group, name) ? label : `${label} (optional)`;
}

const isOneOf = ({ oneOf }: QuestionPage, group: QuestionGroup, name: string): boolean =>
  group.path.length === 0 && oneOf.has(name);
