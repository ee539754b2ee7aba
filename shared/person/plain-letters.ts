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

/** One written character as it is compared: small letters and figures with no accents; nothing for a sign. */
export function plainLetters(character: string): string {
  const small = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...small]
    .map((letter) => plainOf[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A whole text so, without spaces. */
export const plainText = (text: string): string => [...text].map(plainLetters).join('');
