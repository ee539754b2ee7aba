/** What a browser sends: the text of each control by its name, several texts where a name is repeated. */
export type FormValues = { readonly [field: string]: string | readonly string[] | undefined };

/** The texts sent for one control, in order; undefined when the control was not in the form. */
export function textsOf(values: FormValues, field: string): readonly string[] | undefined {
  if (!Object.hasOwn(values, field)) return undefined;
  const value = values[field];
  return typeof value === 'string' ? [value] : value;
}

type Sent = [rest: string, value: FormValues[string]][];

/** The controls of a question that repeats, by the number of their row. */
export function rowsSent(field: string, values: FormValues): Map<number, Sent> {
  const rows = new Map<number, Sent>();
  for (const [control, value] of Object.entries(values)) {
    if (!control.startsWith(`${field}-`)) continue;
    const match = /^(\d{1,4})-(.+)$/.exec(control.slice(field.length + 1));
    if (!match?.[2]) continue;
    const index = Number(match[1]);
    const row = rows.get(index);
    if (row) row.push([match[2], value]);
    else rows.set(index, [[match[2], value]]);
  }
  return rows;
}
