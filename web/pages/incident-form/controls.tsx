import type { Child } from 'hono/jsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input, type InputProps } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { itemsOf } from '../../forms/incident-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import type { FormShown } from '../incident/child-fact-fields.tsx';

type Words = Readonly<Record<string, string>>;

/** The controls of a page of the form, each with what was typed and what is wrong with it. */
export function controlsOf({ typed, typedAll = () => [], errors }: FormShown) {
  const field = (name: string) => ({ name, value: typed(name), error: errorOf(errors, name) });
  return {
    line: (name: string, label: string, more: Partial<InputProps> = {}) => (
      <Input {...field(name)} label={label} spellcheck={false} {...more} />
    ),
    box: (name: string, label: string, max: number, more: { hint?: Child; rows?: number } = {}) => (
      <CharacterCount {...field(name)} label={label} maxlength={max} countType="length" threshold={75} {...more} />
    ),
    choose: (name: string, legend: string, words: Words, more: { hint?: Child; inline?: boolean } = {}) => (
      <Radios {...field(name)} legend={legend} legendSize="s" items={itemsOf(words)} {...more} />
    ),
    pick: (name: string, label: string, words: Words, hint?: Child) => (
      <Select
        {...field(name)}
        label={label}
        hint={hint}
        items={[{ value: '', text: 'Not recorded' }, ...itemsOf(words)]}
      />
    ),
    several: (name: string, legend: string, words: Words, hint?: Child) => (
      <Checkboxes
        name={name}
        legend={legend}
        legendSize="s"
        hint={hint}
        items={itemsOf(words)}
        values={typedAll(name)}
        error={errorOf(errors, name)}
      />
    ),
    date: (name: string, legend: string, hint?: Child) => (
      <DateInput
        name={name}
        legend={legend}
        legendSize="s"
        hint={hint}
        value={{ day: typed(`${name}-day`), month: typed(`${name}-month`), year: typed(`${name}-year`) }}
        error={errorOf(errors, `${name}-day`)}
      />
    ),
    time: (name: string, label: string) => (
      <Input {...field(`${name}-time`)} label={label} hint="Such as 10:40pm" width={10} spellcheck={false} />
    ),
  };
}

/** Opens while another control of the page says one of these; always, without scripts. */
export const Reveal = ({ by, when, open, children }: { by: string; when: string; open: boolean; children?: Child }) => (
  <div class={open ? 'app-reveal' : 'app-reveal app-reveal--closed'} data-reveal-by={by} data-reveal-when={when}>
    {children}
  </div>
);
