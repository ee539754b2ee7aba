import type { FormReader } from './form-reader.ts';

/** What a form says of a child, before it is checked: only what somebody answered is there. */
export type ToldOfChild = { [part: string]: unknown };

/** Leaves out what is not there, so that it does not stand in the way of what is. */
export const onlyGiven = (told: ToldOfChild): ToldOfChild =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));

/**
 * The facts about a child that the triage asks for, as a form has them under `id-…`. What hangs on another answer is left
 * out where that answer, in the form or `before` it, is not the one that it hangs on.
 */
export function childFactsIn({ text }: FormReader, id: string, before: ToldOfChild = {}): ToldOfChild {
  const at = (part: string) => text(`${id}-${part}`);
  const after = (part: string, answer: string) =>
    (at(answer) ?? before[answer] ?? 'yes') === 'yes' ? at(part) : undefined;
  return onlyGiven({
    education: at('education'),
    schoolName: at('schoolName'),
    schoolUrn: at('schoolUrn'),
    present: at('present'),
    where: after('where', 'present'),
    seen: at('seen'),
    spokenTo: at('spokenTo'),
    spokenToWith: after('spokenToWith', 'spokenTo'),
    words: after('words', 'spokenTo'),
    injured: at('injured'),
    injuries: after('injuries', 'injured'),
  });
}
