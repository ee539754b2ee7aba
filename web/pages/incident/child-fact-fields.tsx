import type { Child } from 'hono/jsx';
import type { ChildFact } from '../../../shared/incident/missing-facts.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { educationWords, itemsOf, knownWords } from '../../forms/incident-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

/** What the fields of a form are given: what was typed, and what is wrong with it. */
export type FormShown = {
  typed: (name: string) => string;
  typedAll?: (name: string) => readonly string[];
  errors: readonly FieldError[];
};

type Props = FormShown & {
  id: string;
  /** How the child is spoken of in a question, such as `Robin`. */
  name: string;
  /** What is asked. */
  asks: (fact: ChildFact) => boolean;
  /** What stands below a question, such as that it was asked for. */
  hint?: (fact: ChildFact) => Child;
};

/** A date of birth in three boxes, and an age for whoever knows no more. */
export const BirthFields = ({
  id,
  legend,
  typed,
  errors,
  hint,
}: FormShown & { id: string; legend: string; hint?: Child }) => {
  const error = errorOf(errors, `${id}-birth-day`);
  return (
    <>
      <DateInput
        name={`${id}-birth`}
        legend={legend}
        legendSize="s"
        hint={hint}
        value={{
          day: typed(`${id}-birth-day`),
          month: typed(`${id}-birth-month`),
          year: typed(`${id}-birth-year`),
        }}
        error={error}
      />
      <Input
        name={`${id}-birth-age`}
        label="If the date is not known, the age in years"
        width={3}
        inputmode="numeric"
        value={typed(`${id}-birth-age`)}
        error={errorOf(errors, `${id}-birth-age`)}
      />
    </>
  );
};

/** The facts about a child that the triage asks the police for. */
export const ChildFactFields = ({ id, name, asks, hint, typed, errors }: Props) => {
  const at = (part: string) => `${id}-${part}`;
  const field = (part: string) => ({ name: at(part), value: typed(at(part)), error: errorOf(errors, at(part)) });
  const line = (part: string, label: string, more?: Child) => <Input {...field(part)} label={label} hint={more} />;
  const box = (part: string, label: string, more?: Child, rows = 3) => (
    <CharacterCount
      {...field(part)}
      label={label}
      hint={more}
      maxlength={4000}
      countType="length"
      threshold={75}
      rows={rows}
    />
  );
  const yesNo = (part: string, fact: ChildFact, legend: string, yes?: Child) => (
    <Radios
      {...field(part)}
      legend={legend}
      legendSize="s"
      hint={hint?.(fact)}
      items={itemsOf(knownWords).map((item) => ({ ...item, ...(item.value === 'yes' && yes && { conditional: yes }) }))}
    />
  );
  const said = box('words', 'What did they say?', 'In the child’s own words.');
  const injuries = box('injuries', 'What injuries?');
  return (
    <>
      {asks('name') && (
        <>
          {line('forename', 'First name', hint?.('name'))}
          {line('surname', 'Last name')}
        </>
      )}
      {asks('birth') && (
        <BirthFields id={id} legend={`When was ${name} born?`} hint={hint?.('birth')} {...{ typed, errors }} />
      )}
      {asks('education') && (
        <>
          <Radios
            {...field('education')}
            legend={`Where does ${name} go to school?`}
            legendSize="s"
            hint={hint?.('education')}
            items={itemsOf(educationWords)}
          />
          {line('schoolName', 'Name of the school or setting, if they go to one')}
          {line('schoolUrn', 'Its number (URN), if you know it')}
        </>
      )}
      {asks('present')
        ? yesNo('present', 'present', `Was ${name} there?`, line('where', 'Where in or near the place?'))
        : asks('where') && line('where', `Where was ${name}, in or near the place?`, hint?.('where'))}
      {asks('seen') && yesNo('seen', 'seen', `Did an officer see ${name}?`)}
      {asks('spoken-to')
        ? yesNo(
            'spokenTo',
            'spoken-to',
            `Did an officer speak to ${name}?`,
            <>
              {line('spokenToWith', 'Who was beside them?')}
              {said}
            </>,
          )
        : asks('words') && box('words', `What did ${name} say?`, hint?.('words') ?? 'In the child’s own words.')}
      {asks('injured')
        ? yesNo('injured', 'injured', `Was ${name} hurt?`, injuries)
        : asks('injuries') && box('injuries', `What injuries does ${name} have?`, hint?.('injuries'))}
    </>
  );
};
