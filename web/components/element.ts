export type Attributes = Record<string, string | number | boolean | undefined>;

/** The class attribute from those names that apply; undefined, so that the attribute is left out, when none does. */
export const classes = (...names: (string | false | null | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

/** A list of element ids as one attribute; undefined when there is none. */
export const idList = (...ids: (string | false | null | undefined)[]): string | undefined => classes(...ids);

/** Whether there is something to show: 0 counts, an empty string does not. */
export const shown = (child: unknown): boolean =>
  child !== undefined && child !== null && child !== false && child !== '';

/** The four sizes that a label, legend or caption may take. */
export type Size = 's' | 'm' | 'l' | 'xl';
