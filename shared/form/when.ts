/** What a question or a task may depend on beyond its own page: a few facts drawn from the whole concern. */
export type Facts = {
  readonly categories: ReadonlySet<string>;
  readonly anyUnborn: boolean;
  readonly anyPrivatelyFostered: boolean;
  /** True when the child that the task is about is not born yet. */
  readonly unborn: boolean;
  readonly agencyType: string | undefined;
};

/** A condition on an earlier answer beside the question, or on facts of the concern. */
export type When =
  | { readonly answer: string; readonly in: readonly string[] }
  | { readonly facts: (facts: Facts) => boolean };

/** Asked when the answer beside it is (or, for several ticks, includes) one of these codes. */
export const is = (answer: string, ...codes: string[]): When => ({ answer, in: codes });

/** Asked when the concern as a whole says so. */
export const given = (facts: (facts: Facts) => boolean): When => ({ facts });
