import type { Child } from 'hono/jsx';
import { pauseReasons } from '../../../shared/disclosure/clock.ts';
import { type Disclosure, endings, extensionReasons } from '../../../shared/disclosure/disclosure.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { endingWords, extensionWords, pauseWords } from '../../forms/disclosure-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Identity } from './identity.tsx';
import { disclosureHref } from './links.ts';

/** A form of the page as it was sent. `day`: of the one date that it has. */
export type TypedAct = Record<'act' | 'why' | 'how' | 'words' | 'identity' | 'identityWords', string> & {
  day: Partial<Record<string, string>>;
  seen: number;
};

type Shown = { request: Disclosure; seen: number; typed: TypedAct | undefined; errors: readonly FieldError[] };
type Act = { act: string; summary: string; button: string; children: Child };

const Form = ({ request, seen, typed, act, summary, button, children }: Shown & Act) => (
  <Details summary={summary} open={typed?.act === act}>
    <form method="post" action={disclosureHref(request.id)} novalidate>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="seen" value={seen} />
      {children}
      <Button variant="secondary" preventDoubleClick>
        {button}
      </Button>
    </form>
  </Details>
);

type Field = Pick<Shown, 'typed' | 'errors'> & { act: string };
const typedIn = ({ typed, act }: Field) => (typed?.act === act ? typed : undefined);

const Day = ({ name, legend, ...field }: Field & { name: string; legend: string }) => (
  <DateInput
    id={`${field.act}-${name}`}
    name={name}
    legend={legend}
    legendSize="s"
    hint="For example, 27 3 2026"
    value={(({ day = '', month = '', year = '' } = {}) => ({ day, month, year }))(typedIn(field)?.day)}
    error={errorOf(field.errors, `${field.act}-${name}-day`)}
  />
);

const Words = ({ label, ...field }: Field & { label: string }) => (
  <CharacterCount
    id={`${field.act}-words`}
    name="words"
    label={label}
    labelSize="s"
    value={typedIn(field)?.words ?? ''}
    rows={3}
    maxlength={1000}
    countType="length"
    threshold={75}
    error={errorOf(field.errors, `${field.act}-words`)}
  />
);

const Choose = <T extends string>(
  props: Field & { name: 'why' | 'how'; legend: string; all: readonly T[]; inWords: Record<T, string> },
) => (
  <Radios
    name={props.name}
    idPrefix={`${props.act}-${props.name}`}
    legend={props.legend}
    legendSize="s"
    value={typedIn(props)?.[props.name] ?? ''}
    error={errorOf(props.errors, `${props.act}-${props.name}`)}
    items={props.all.map((each) => ({ value: each, text: props.inWords[each] }))}
  />
);

/** What can be done with an open request now, each act a form of its own. */
export const Acts = ({ paused, extends: mayExtend, ...shown }: Shown & { paused: boolean; extends: boolean }) => {
  const of = (act: string) => ({ act, typed: shown.typed, errors: shown.errors });
  return (
    <>
      {shown.request.identity.seen === 'not-yet' && (
        <Form {...shown} act="identity" summary="Say how identity was seen" button="Save how identity was seen">
          <Identity form="identity" typed={typedIn(of('identity'))} errors={shown.errors} />
        </Form>
      )}
      {paused ? (
        <Form {...shown} act="resume" summary="Start the clock again" button="Start the clock again">
          <Day {...of('resume')} name="on" legend="When did the answer come?" />
        </Form>
      ) : (
        <Form {...shown} act="pause" summary="Pause the clock" button="Pause the clock">
          <Choose {...of('pause')} name="why" legend="Why is it paused?" all={pauseReasons} inWords={pauseWords} />
          <Day {...of('pause')} name="on" legend="When did we ask?" />
        </Form>
      )}
      {mayExtend && (
        <Form {...shown} act="extend" summary="Add two months" button="Add two months">
          <Choose
            {...of('extend')}
            name="why"
            legend="Why are two more months needed?"
            all={extensionReasons}
            inWords={extensionWords}
          />
          <Words {...of('extend')} label="What have you told whoever asked?" />
          <Day {...of('extend')} name="told" legend="When did you tell them?" />
        </Form>
      )}
      <Form {...shown} act="end" summary="End the request" button="End the request">
        <Choose {...of('end')} name="how" legend="How does it end?" all={endings} inWords={endingWords} />
        <Day {...of('end')} name="on" legend="On which day?" />
        <Words {...of('end')} label="What was given or said, and how?" />
      </Form>
    </>
  );
};
