// Bidirectional overrides are left out too: with them a text can show other words than it holds.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of what a person typed: no control characters, no broken characters, single spaces. */
export const oneLine = (text: string): string => text.toWellFormed().replace(unseen, ' ').replace(/\s+/gu, ' ').trim();

/** What a person typed, as paragraphs; empty ones are left out. */
export const paragraphsIn = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/u)
    .map(oneLine)
    .filter(saysSomething);

/** Whether a text has anything in it to read. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const markup = /<\s*[/!?a-z][^>]{0,20}>?|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});|\bjavascript\s*:/iu;

/** A tag, a comment, or a sign in the code of HTML, where a text has one: words would show it as it stands. */
export const markupIn = (text: string): string | undefined => markup.exec(text)?.[0];
