import { checkPostcode } from '../../person/postcode.ts';
import { squeeze } from './folded-text.ts';

/** The lines of an address that was typed as one text. */
export const linesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\n,;]/u)
    .map((line) => line.trim())
    .filter((line) => squeeze(line).length >= 3);

const streetEnd =
  /\b(road|rd|street|st|lane|ln|avenue|ave|close|court|ct|drive|dr|way|row|crescent|gardens|terrace|hill|yard|walk|steps|path|place|square|rise|bank|mews|grove|park|view|green|house|villas?|cottages?|flats?)\b\.?$/i;

/** How a line of an address may be written: "14 Sallow Court" as it is, and "Sallow Court" by itself. */
export function waysToSay(line: string): { street: string[]; town: string[] } {
  // A postcode that was typed among the lines of an address leads there by itself.
  if (checkPostcode(line, { noPlace: false }).valid) return { street: [line], town: [] };
  const bare = line
    .replace(/^(flat|apartment|apt|unit|room|no|number)\.?\s*\w+[\s,]*/iu, '')
    .replace(/^\d+\s*[a-z]?[\s,-]+/iu, '');
  const isStreet = /\d/.test(line) || streetEnd.test(line);
  if (!isStreet) return { street: [], town: [line] };
  return { street: [line, bare].filter((text) => squeeze(text).length >= 6 && /\p{L}{3}/u.test(text)), town: [] };
}
