import type { CodeList } from '../codes/code-list.ts';
import { limits } from './limits.ts';
import type { When } from './when.ts';

/**
 * Nothing is needed to save. `to-send` must be answered before the concern can go; `to-finish` before its task counts
 * as done ("Not known" is then one of the answers), but a concern is never held back for it.
 */
export type Required = 'to-send' | 'to-finish';

/** What any question may say about itself: how far it is needed, when it is asked, and when its answer is masked. */
export type Asked = {
  readonly required?: Required;
  /** When it is needed; whenever it is asked, when absent. */
  readonly requiredIf?: When;
  readonly when?: When;
  readonly confidentialIf?: When;
};

export type IdentifierKind = 'nhs-number' | 'upn' | 'postcode' | 'urn' | 'uprn' | 'ods';

export type TextQuestion = Asked & { readonly kind: 'text' | 'long-text' | 'email' | 'phone'; readonly max: number };
export type IdentifierQuestion = Asked & {
  readonly kind: 'identifier';
  readonly of: IdentifierKind;
  readonly max: number;
};
export type ChoiceQuestion<C extends string = string> = Asked & {
  readonly kind: 'choice';
  readonly codes: readonly C[];
  readonly labels?: ReadonlyMap<string, string>;
};
export type ChoicesQuestion<C extends string = string> = Asked & {
  readonly kind: 'choices';
  readonly codes: readonly C[];
  readonly labels?: ReadonlyMap<string, string>;
  /** Codes that stand alone, such as "none" and "not known". */
  readonly exclusive: readonly string[];
};
export type YesNoQuestion = Asked & { readonly kind: 'yes-no'; readonly codes: readonly ['yes', 'no'] };
export type YesNoUnknownQuestion = Asked & {
  readonly kind: 'yes-no-unknown';
  readonly codes: readonly ['yes', 'no', 'not-known'];
};
export type DateQuestion = Asked & { readonly kind: 'date' | 'partial-date'; readonly future: boolean };
export type TimeQuestion = Asked & { readonly kind: 'time' };
export type NumberQuestion = Asked & { readonly kind: 'number' | 'scale'; readonly min: number; readonly max: number };
export type ConfirmQuestion = Asked & { readonly kind: 'confirm'; readonly codes: readonly ['yes'] };

/** A question with one answer, on its own fields. */
export type LeafQuestion =
  | TextQuestion
  | IdentifierQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | YesNoUnknownQuestion
  | DateQuestion
  | TimeQuestion
  | NumberQuestion
  | ConfirmQuestion;

export type Leaves = { readonly [name: string]: LeafQuestion };

/** The same small group of questions, asked about each child. */
export type PerChildQuestion<Q extends Leaves = Leaves> = Asked & { readonly kind: 'per-child'; readonly each: Q };

/** The same small group of questions, as many times as there are things to tell. */
export type ListQuestion<Q extends Leaves = Leaves> = Asked & {
  readonly kind: 'list';
  readonly each: Q;
  readonly max: number;
};

export type Question = LeafQuestion | PerChildQuestion | ListQuestion;
export type Questions = { readonly [name: string]: Question };

/**
 * The answer that a question takes. Dates are ISO 8601; a partial date is `2014`, `2014-05` or `2014-05-03`, with `~`
 * after it when it is approximate (ISO 8601-2); times are `HH:MM`.
 */
export type AnswerOf<Q> = Q extends { kind: 'choice'; codes: readonly (infer C)[] }
  ? C
  : Q extends { kind: 'choices'; codes: readonly (infer C)[] }
    ? C[]
    : Q extends { kind: 'yes-no' | 'yes-no-unknown' | 'confirm'; codes: readonly (infer C)[] }
      ? C
      : Q extends { kind: 'number' | 'scale' }
        ? number
        : Q extends { kind: 'per-child'; each: infer E }
          ? { [childId: string]: AnswersOf<E> }
          : Q extends { kind: 'list'; each: infer E }
            ? AnswersOf<E>[]
            : string;

/** The answers to a set of questions. Any may be missing: nothing is needed to save. */
export type AnswersOf<Q> = { -readonly [N in keyof Q]?: AnswerOf<Q[N]> };

/** An answer, and a set of answers, as code sees them that works for every question. */
export type LeafAnswer = string | number | string[];
export type LeafAnswers = { [name: string]: LeafAnswer | undefined };
export type Answer = LeafAnswer | LeafAnswers[] | { [childId: string]: LeafAnswers };
export type Answers = { [name: string]: Answer | undefined };

export const text = <const O extends Asked & { max?: number }>(asked?: O) =>
  ({ max: limits.shortText, ...asked, kind: 'text' }) as const;
export const longText = <const O extends Asked & { max?: number }>(asked?: O) =>
  ({ max: limits.longText, ...asked, kind: 'long-text' }) as const;
export const email = <const O extends Asked>(asked?: O) => ({ ...asked, kind: 'email', max: limits.email }) as const;
export const phone = <const O extends Asked>(asked?: O) => ({ ...asked, kind: 'phone', max: limits.phone }) as const;

/** An identifier. One that fails its check is kept as typed, with a warning: it never holds a concern back. */
export const identifier = <const O extends Asked>(of: IdentifierKind, asked?: O) =>
  ({ ...asked, kind: 'identifier', of, max: limits.identifier }) as const;

export const choice = <const C extends string, const O extends Asked>(codes: readonly C[], asked?: O) =>
  ({ ...asked, kind: 'choice', codes }) as const;
export const choices = <const C extends string, const O extends Asked>(
  codes: readonly C[],
  asked?: O & { exclusive?: readonly NoInfer<C>[] },
) => ({ exclusive: [], ...asked, kind: 'choices', codes }) as const;

/** One code of an official list, whose labels come with it. */
export const officialChoice = <const C extends string, const O extends Asked>(list: CodeList<C>, asked?: O) =>
  ({ ...asked, kind: 'choice', codes: list.codes, labels: list.labels }) as const;
/** Any codes of an official list. */
export const officialChoices = <const C extends string, const O extends Asked>(
  list: CodeList<C>,
  asked?: O & { exclusive?: readonly NoInfer<C>[] },
) => ({ exclusive: [], ...asked, kind: 'choices', codes: list.codes, labels: list.labels }) as const;

export const yesNo = <const O extends Asked>(asked?: O) =>
  ({ ...asked, kind: 'yes-no', codes: ['yes', 'no'] }) as const;
export const yesNoUnknown = <const O extends Asked>(asked?: O) =>
  ({ ...asked, kind: 'yes-no-unknown', codes: ['yes', 'no', 'not-known'] }) as const;
/** A single box to tick, such as a line of the declaration. */
export const confirm = <const O extends Asked>(asked?: O) => ({ ...asked, kind: 'confirm', codes: ['yes'] }) as const;

/** A whole date. Unless it may lie ahead, a date after today brings a warning. */
export const date = <const O extends Asked & { future?: boolean }>(asked?: O) =>
  ({ future: false, ...asked, kind: 'date' }) as const;
/** A date of which only the year need be known. */
export const partialDate = <const O extends Asked & { future?: boolean }>(asked?: O) =>
  ({ future: false, ...asked, kind: 'partial-date' }) as const;
export const time = <const O extends Asked>(asked?: O) => ({ ...asked, kind: 'time' }) as const;
export const number = <const O extends Asked & { min: number; max: number }>(asked: O) =>
  ({ ...asked, kind: 'number' }) as const;
export const scale = <const O extends Asked>(min: number, max: number, asked?: O) =>
  ({ ...asked, kind: 'scale', min, max }) as const;

export const perChild = <const Q extends Leaves, const O extends Asked>(each: Q, asked?: O) =>
  ({ ...asked, kind: 'per-child', each }) as const;
export const list = <const Q extends Leaves, const O extends Asked>(each: Q, asked?: O) =>
  ({ ...asked, kind: 'list', each, max: limits.rows }) as const;
