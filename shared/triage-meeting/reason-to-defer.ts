/** What is wrong with why something is put off to another meeting: it has 10 to 500 characters. */
export function reasonToDefer(reason: string): 'too-short' | 'too_big' | undefined {
  const length = [...reason.trim()].length;
  if (length < 10) return 'too-short';
  return length > 500 ? 'too_big' : undefined;
}
