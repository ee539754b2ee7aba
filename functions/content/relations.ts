/**
 * Reads the relations of a Word document, which say what it is made of and what it fetches. XML can be written in so many
 * ways that looking for one of them finds only that one: here all of it must be written as Office and its like write it
 * (ECMA-376 part 2, 6.5), in UTF-8 without document types, comments or characters by number, and what is not is refused.
 */
const declaration = /\uFEFF?\s*(?:<\?xml(?: [a-z]+=(?:"[\w.-]+"|'[\w.-]+'))+ ?\?>)?/uy;
const tag = /\s*<(\/?)(?:[A-Za-z][\w.-]*:)?(Relationships?)(?=[\s/>])/uy;
const attribute = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const end = /\s*\/?>/uy;
const rest = /\s*$/uy;

/** Whether it is certain that the document fetches nothing by these relations, however it is opened. Links are followed by a person. */
export function fetchesNothing(part: Buffer): boolean {
  const text = utf8(part);
  if (text === undefined || /&(?!(?:amp|lt|gt|quot|apos);)/u.test(text)) return false;
  let at = 0;
  const next = (form: RegExp) => {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) at = form.lastIndex;
    return found;
  };
  const begins = next(declaration)?.[0] ?? '';
  if (/encoding/u.test(begins) && !/encoding=["']utf-8["']/iu.test(begins)) return false;
  for (let found = next(tag); found; found = next(tag)) {
    const said = new Map<string, string>();
    for (let pair = next(attribute); pair; pair = next(attribute)) {
      const [, name = '', one, other = ''] = pair;
      if (said.has(name)) return false;
      said.set(name, one ?? other);
    }
    if (!next(end) || !staysInside(said)) return false;
  }
  return next(rest) !== null;
}

/** One relation is to a part of the document itself, or a link that somebody must follow. */
const staysInside = (said: ReadonlyMap<string, string>): boolean =>
  (said.get('TargetMode') ?? 'Internal') === 'Internal' || /\/relationships\/hyperlink$/u.test(said.get('Type') ?? '');

function utf8(part: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
