/** What a browser sends: the text of each control by its name, several texts where a name is repeated. */
export type FormValues = { readonly [field: string]: string | readonly string[] | undefined };

/** The texts sent for one control, in order; undefined when the control was not in the form. */
export function textsOf(values: FormValues, field: string): readonly string[] | undefined {
  if (!Object.hasOwn(values, field)) return undefined;
  const value = values[field];
  return typeof value === 'string' ? [value] : value;
}
