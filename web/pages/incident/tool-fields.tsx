import type { Child } from 'hono/jsx';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { itemsOf, toolGradeWords } from '../../forms/incident-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import type { FormShown } from './child-fact-fields.tsx';

type Props = FormShown & {
  tools: DomesticAbuse['tools'];
  hint?: Child /** Whether no tool may have been used. */;
  mayBeNone?: boolean;
};

/** What a tool for assessing risk said: whichever it is, with its answers as they were given. */
export const ToolFields = ({ tools, hint, mayBeNone, typed, errors }: Props) => {
  const field = (name: string) => ({ name, value: typed(name), error: errorOf(errors, name) });
  return (
    <>
      <Radios
        {...field('tool')}
        legend="Which tool was the risk assessed with?"
        legendSize="s"
        hint={hint}
        items={[
          ...tools.map(({ code, name }) => ({ value: code, text: name })),
          {
            value: 'other',
            text: 'Another tool',
            conditional: <Input {...field('toolName')} label="Name of the tool" width={20} />,
          },
          mayBeNone && { value: 'none', text: 'None' },
        ]}
      />
      <Input {...field('toolVersion')} label="Version" hint="If a tool was used, this and all below." width={10} />
      <Textarea
        {...field('toolAnswers')}
        label="Its answers"
        hint="One to a line: the question, a colon, the answer. Such as ‘1 Injury: yes’."
        rows={6}
      />
      <Input {...field('toolYesCount')} label="How many were answered yes" width={3} inputmode="numeric" />
      <Input {...field('toolScore')} label="Score, if it has one" width={4} inputmode="decimal" />
      <Select
        {...field('toolGrade')}
        label="Grade that it gave"
        items={[{ value: '', text: 'Not given' }, ...itemsOf(toolGradeWords)]}
      />
    </>
  );
};
