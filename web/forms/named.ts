/** Puts names into words that speak of `{name}`, whom the task is about, and of `{child}`, a child in a group. */
export const named = (words: string, names: { readonly name?: string; readonly child?: string } = {}): string =>
  words.replaceAll('{name}', names.name ?? 'the child').replaceAll('{child}', names.child ?? 'the child');
