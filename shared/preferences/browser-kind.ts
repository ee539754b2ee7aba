/** Browsers by the word that only they write into their user agent, the more particular first. */
const kinds = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

/**
 * The kind of browser that a session was begun in, for its person to tell their sessions apart: "Edge on a computer".
 * No version and no machine: nobody is followed by it. Undefined where it names none of them.
 */
export function browserKind(userAgent: string): string | undefined {
  const kind = kinds.find(([word]) => userAgent.includes(word))?.[1];
  return kind && `${kind} on a ${/Mobi|Android|iPhone|iPad/.test(userAgent) ? 'telephone or tablet' : 'computer'}`;
}
