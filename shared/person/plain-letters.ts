/** Letters that no decomposition takes to a plain one. */
const plainOf: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
};

/** The signs that are typed for an apostrophe. */
export const apostrophe = /['’‘ʼʹ`´′＇]/u;

/** A character that is not seen or that only alters the one before it, so that it neither joins nor parts words. */
export const unseen = /^(?:\p{M}|\p{Cf})$/u;

function folded(character: string): string {
  const small = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...small]
    .map((letter) => plainOf[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Nearly all that is written is of these, and is looked up: texts are compared by the thousand. */
const ascii = Array.from({ length: 128 }, (_, code) => folded(String.fromCharCode(code)));

/** One written character as it is compared: small letters and figures with no accents; nothing for a sign. */
export const plainLetters = (character: string): string => ascii[character.codePointAt(0) ?? 0] ?? folded(character);

/** A whole text so, without spaces. */
export const plainText = (text: string): string => [...text].map(plainLetters).join('');
