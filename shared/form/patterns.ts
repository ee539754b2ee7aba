/** One character that may not be in text: a control other than tab and new line, or half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
export const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Text with none of them, for schemas. The `u` flag makes a lone surrogate, and only that, match its class. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses.
export const cleanText = /^[^\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF]*$/u;

/** An email address well enough formed to be worth a try. */
export const emailAddress = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/;

/** The id of a child or an adult: opaque, safe in a field's name. */
export const entityId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** An ISO 8601 date down to the year, with `~` after it when approximate. */
export const partialDatePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~)?$/;

/**
 * What somebody typed, fit to keep: new lines as `\n`, no control characters, no broken surrogate pairs. Emoji,
 * right-to-left letters and everything else that carries meaning stay.
 */
export const cleaned = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(unwanted, '').toWellFormed();
