/** The longest name that is kept, its ending included. */
const longest = 120;

/** What no name may carry: controls, marks that turn or hide letters, and what separates lines and folders. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reserved = /[/\\:*?"<>|]/g;

/** Whether a name says where a file lay. Browsers never send that, so whoever did is told and nothing is guessed. */
export const hasPath = (given: string): boolean => /[/\\]/.test(given) || /^\.{1,2}$/.test(given.trim());

/** The ending of a name in lower case, without its dot; empty when it has none. */
export const endingOf = (name: string): string =>
  /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/**
 * A file's name as it is shown and given back: no path, no control character, nothing that turns the letters around,
 * no more than 120 characters and with its ending whole. Never empty.
 */
export function cleanedName(given: string): string {
  const bare = given.toWellFormed().normalize('NFC').replace(unseen, '');
  const last = bare.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(reserved, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return 'file';
  const ending = endingOf(name);
  const letters = [...name];
  if (letters.length <= longest) return name;
  const end = ending === '' ? '' : `.${ending}`;
  return `${letters
    .slice(0, longest - end.length)
    .join('')
    .replace(/[. ]+$/, '')}${end}`;
}
