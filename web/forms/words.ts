import type { LeafQuestion, Question, Questions } from '../../shared/form/question.ts';

/** An option as people read it, with a hint where the words alone could be misread. */
export type OptionWords = string | { readonly text: string; readonly hint: string };

/**
 * The words of one question. `{name}` stands for the person whom the task is about, `{child}` for the child whom a
 * question within a group is about. `what` begins the sentence of an error; `example` shows good writing.
 */
export type QuestionWords = {
  readonly label: string;
  readonly hint?: string;
  readonly what?: string;
  readonly missing?: string;
  readonly example?: string;
  readonly options?: { readonly [code: string]: OptionWords };
  readonly each?: { readonly [name: string]: QuestionWords };
};

type Kind<K extends Question['kind']> = { readonly kind: K };
type NeedsName = Kind<'date' | 'partial-date' | 'time' | 'number' | 'scale' | 'email' | 'phone' | 'identifier'>;

type OptionsOf<Q> = Q extends { labels: ReadonlyMap<string, string> }
  ? unknown
  : Q extends Kind<'choice' | 'choices'> & { codes: readonly (infer C extends string)[] }
    ? { readonly options: { readonly [K in C]: OptionWords } }
    : unknown;
type NameOf<Q> = Q extends NeedsName ? { readonly what: string } : unknown;
type MissingOf<Q> = Q extends { required: 'to-send' | 'to-finish' } ? { readonly missing: string } : unknown;
type EachOf<Q> = Q extends { each: infer E extends { readonly [name: string]: LeafQuestion } }
  ? { readonly each: WordsFor<E> }
  : unknown;

/** The words that a set of questions must have: a label each, and whatever else their kinds call for. */
export type WordsFor<Q extends Questions> = {
  readonly [N in keyof Q]: QuestionWords & OptionsOf<Q[N]> & NameOf<Q[N]> & MissingOf<Q[N]> & EachOf<Q[N]>;
};

/** The words of one task: what it is called, why it is asked, and those of its questions. */
export type TaskWords<Q extends Questions = Questions> = {
  readonly title: string;
  readonly why: string;
  /** Said when none of a set of questions, of which one is needed, has been answered. */
  readonly oneOf?: string;
  readonly questions: WordsFor<Q>;
};

/** Holds words to the questions of their task, so that the compiler names each that is missing. */
export type WordsOf<T extends { readonly questions: Questions }> = TaskWords<T['questions']>;
