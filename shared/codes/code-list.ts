/** An official list: its codes in their published order, and the label that its publisher gives each. */
export type CodeList<C extends string = string> = {
  readonly codes: readonly C[];
  readonly labels: ReadonlyMap<string, string>;
};

/** Makes a code list from pairs of code and label, in the order in which people should see them. */
export function codeList<const C extends string>(pairs: readonly (readonly [C, string])[]): CodeList<C> {
  return { codes: pairs.map(([code]) => code), labels: new Map(pairs) };
}
