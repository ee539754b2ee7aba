import type { Problem } from '../../../shared/result.ts';

type Params = NonNullable<Problem['params']>;

/** What is wrong with a value, by the code that the schemas and the form give. */
const words: Record<string, string | ((params: Params) => string)> = {
  // The document as a whole.
  'not-json': 'The body must be a JSON document.',
  'not-utf-8': 'The body must be written in UTF-8.',
  'too-deep': 'This is nested more deeply than any document of this service.',
  'given-twice': 'This is given more than once.',
  'unknown-key': 'There is no such field. Check its spelling and its place.',
  missing: 'This is needed.',
  'wrong-type': 'This is not of the type that the field takes.',
  invalid: 'This is not a value that the field takes.',
  // Values.
  empty: 'This must not be empty. Leave the field out if there is nothing to say.',
  'too-long': ({ max }) => `This must be ${max ?? 'fewer'} characters or fewer.`,
  'too-many': ({ max }) => (max === undefined ? 'There are too many of these.' : `There must be ${max} or fewer.`),
  'control-characters': 'This has control characters or half of a surrogate pair.',
  'not-an-option': 'This is not one of the codes that the field takes.',
  exclusive: 'One of these codes says that nothing applies: it must stand alone.',
  'not-a-date': 'This must be a date of the calendar, such as 2026-11-24.',
  'not-a-time': 'This must be a time of day, such as 14:10.',
  'not-a-number': 'This must be a whole number.',
  'out-of-range': 'This number is outside the range that the field takes.',
  'not-an-email': 'This must be an email address.',
  'not-an-id': 'An id must be 1 to 64 letters, digits, hyphens and underscores, beginning with a letter or digit.',
  'not-a-uuid': 'This must be an id that this service gave.',
  'same-id': 'Each person must have an id of their own.',
  'not-a-child': 'No child in this concern has this id.',
  'not-your-domain': 'The outcome letter goes to this address, so it must be at a mail domain of your organisation.',
  // What must be answered before a concern can be sent.
  'no-child': 'A concern must be about at least one child.',
  'no-adult': 'No adult is given.',
  'one-of': 'This, or one of the fields beside it that may stand for it, is needed.',
  unreadable: 'This could not be read.',
  'primary-not-chosen': 'The main category must be one of those chosen.',
  // Of domestic-abuse incidents.
  'not-a-moment': 'This must be a moment with its zone, such as 2026-11-21T22:40:00Z.',
  'not-in-the-list': 'This names somebody or something that is not listed.',
  'in-the-future': 'This lies in the future.',
  'before-start': 'This is before the incident began.',
  'no-victim': 'At least one adult must be a victim.',
  'born-in-future': 'This lies in the future. A child not yet born has an expected date.',
  'too-old': 'Whoever was born then is not a child.',
  'older-than-parent': 'A child cannot be older than their mother or father.',
  twice: 'This person is listed twice.',
  'no-reference': 'A police reference has a letter or a number in it.',
  'another-incident': 'This police reference names an incident in which nobody of these people is.',
  unchanged: 'This says nothing other than what was told before.',
  // Of a file as a whole.
  'not-text': 'The file must be a CSV in UTF-8.',
  'not-csv': ({ row }) => `The file could not be read as a CSV near row ${row ?? 1}: check the quotation marks there.`,
  'unknown-column': ({ column }) => `The file has a column that we do not know: ${column ?? ''}.`,
  'column-twice': ({ column }) => `The file has a column twice: ${column ?? ''}.`,
  'column-missing': ({ column }) => `The file must have a column named ${column ?? ''}.`,
  'no-time': 'The file must say when it was made, in the column extracted_at.',
  'time-ahead': 'The file says that it was made in the future: check the column extracted_at.',
  'not-newer': 'The file is not newer than the one in force.',
  'one-month': 'The file has far too many children born in one month: check the dates of birth.',
  // Headers and query.
  'not-a-key': 'This must be 1 to 255 visible ASCII characters.',
  'not-a-cursor': 'This is not a cursor that this service gave.',
  // What is kept, or left, and worth a second look.
  'not-kept': 'The form does not ask this, given your other answers, so it is not part of the concern.',
  'check-nhs-number': 'This does not look like an NHS number. It is kept as you sent it.',
  'check-upn': 'This does not look like a unique pupil number. It is kept as you sent it.',
  'check-postcode': 'This does not look like a full UK postcode. It is kept as you sent it.',
  'check-urn': 'This does not look like the URN of a school. It is kept as you sent it.',
  'check-uprn': 'This does not look like a UPRN. It is kept as you sent it.',
  'check-ods': 'This does not look like the ODS code of a GP practice. It is kept as you sent it.',
};

export const problemCodes: readonly string[] = Object.keys(words);

/** What is wrong, in words. */
export function problemInWords({ code, params = {} }: Problem): string {
  const said = words[code] ?? words.invalid ?? '';
  return typeof said === 'string' ? said : said(params);
}
