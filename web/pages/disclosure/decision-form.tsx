import { choices } from '../../../shared/disclosure/decide.ts';
import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import type { Proposal } from '../../../shared/disclosure/propose.ts';
import { reasons, reasonsFor } from '../../../shared/disclosure/reasons.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { counted } from '../../forms/counted.ts';
import { choiceWords } from '../../forms/disclosure-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { itemHref } from './links.ts';
import type { TypedDecision } from './typed-decision.ts';

type Props = {
  request: Disclosure;
  item: HeldItem;
  proposals: readonly Proposal[];
  typed: TypedDecision | undefined;
  errors: readonly FieldError[];
  seen: string;
  print: string;
};

type WhyProps = Pick<Props, 'request' | 'typed' | 'errors'> & {
  name: 'reason' | 'outReason' | 'fieldsReason';
  label: string;
  first: string;
};

const Why = ({ request, typed, errors, name, label, first }: WhyProps) => (
  <Select
    name={name}
    label={label}
    value={typed?.[name] ?? first}
    error={errorOf(errors, name)}
    items={[
      { value: '', text: 'Choose a reason' },
      ...reasonsFor(request.asker.kind).map((code) => ({ value: code, text: reasons[code].words })),
    ]}
  />
);

/** By what parts with the same name are told apart: how each begins. */
function beginning(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

/** What is taken out of an item: words wherever they stand, and parts as a whole, each with why. */
const TakeOut = ({ request, item, proposals, typed, errors }: Omit<Props, 'seen' | 'print'>) => {
  const chosen = typed?.out ?? proposals.map(({ words }) => words);
  const theirs = item.fields.filter((field) => field.theirs).map(({ key }) => key);
  const labels = item.fields.map(({ label }) => label);
  const places = new Map(proposals.map(({ words, places: found }) => [words, found.length]));
  return (
    <>
      <Checkboxes
        name="out"
        legend="Take out these words wherever they stand"
        legendSize="s"
        hint="Names, addresses and numbers of others whom the record knows. Those of professionals in their work stay."
        values={[...chosen]}
        error={errorOf(errors, 'out')}
        items={[...new Set([...places.keys(), ...chosen])].map((words) => ({
          value: words,
          text: words,
          hint: places.has(words) ? `In ${counted(places.get(words) ?? 0, 'place')}` : undefined,
        }))}
      />
      <Textarea
        name="more"
        label="Other words to take out (optional)"
        hint="As they stand in it, one on each line."
        value={typed?.more ?? ''}
        rows={3}
        spellcheck={false}
      />
      <Why
        {...{ request, typed, errors }}
        name="outReason"
        label="Why are these words taken out?"
        first="third-party"
      />
      <Checkboxes
        name="fields"
        legend="Take out whole parts"
        legendSize="s"
        values={[...(typed?.fields ?? theirs)]}
        error={errorOf(errors, 'fields')}
        items={item.fields.map(({ key, label, text }) => ({
          value: key,
          text: label,
          hint: labels.filter((each) => each === label).length > 1 ? beginning(text) : undefined,
        }))}
      />
      <Why
        {...{ request, typed, errors }}
        name="fieldsReason"
        label="Why are these parts taken out?"
        first={theirs.length > 0 ? 'third-party' : ''}
      />
    </>
  );
};

/** The decision about one item. */
export const DecisionForm = ({ request, item, proposals, typed, errors, seen, print }: Props) => (
  <form method="post" action={itemHref(request.id, item.ref)} novalidate>
    <h2 class="govuk-heading-m">Your decision</h2>
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="print" value={print} />
    <Radios
      name="choice"
      legend="What is given of it?"
      legendSize="s"
      value={typed?.choice ?? ''}
      error={errorOf(errors, 'choice')}
      items={choices.map((each) => ({
        value: each,
        text: choiceWords[each],
        conditional:
          each === 'give-redacted' ? (
            <TakeOut {...{ request, item, proposals, typed, errors }} />
          ) : each === 'withhold' ? (
            <Why {...{ request, typed, errors }} name="reason" label="Why is it not given?" first="" />
          ) : undefined,
      }))}
    />
    <CharacterCount
      name="words"
      label="How did you weigh it?"
      labelSize="s"
      hint="For us alone: whoever asks reads the reason, and none of these words. You must say it for what is not given."
      value={typed?.words ?? ''}
      rows={3}
      maxlength={1000}
      countType="length"
      threshold={75}
      error={errorOf(errors, 'words')}
    />
    <Details
      summary="Whoever it came from was asked"
      open={(typed?.consultedWho ?? '') !== '' || errors.some(({ id }) => id.startsWith('consulted'))}
    >
      <Input
        name="consultedWho"
        label="Who was asked?"
        value={typed?.consultedWho ?? ''}
        error={errorOf(errors, 'consultedWho')}
        autocomplete="off"
      />
      <DateInput
        name="consultedOn"
        legend="When?"
        hint="For example, 27 3 2026"
        value={(({ day = '', month = '', year = '' } = {}) => ({ day, month, year }))(typed?.day)}
        error={errorOf(errors, 'consultedOn-day')}
      />
      <Textarea
        name="consultedSaid"
        label="What did they say?"
        value={typed?.consultedSaid ?? ''}
        rows={3}
        error={errorOf(errors, 'consultedSaid')}
      />
    </Details>
    <Button preventDoubleClick>Save the decision</Button>
  </form>
);
