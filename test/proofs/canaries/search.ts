/** Something that was searched, how large it is, and the words that stand in it. */
export type Searched = { what: string; bytes: number; found: string[] };

/** A word as it may lie in bytes: as it is, as two bytes each, and as base64 wherever it begins. */
function formsOf(word: string): Buffer[] {
  const plain = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
    // What stands before and after it changes the first and last letters.
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -4));
  });
  return [plain, Buffer.from(word, 'utf16le'), Buffer.from(word.toLowerCase()), ...base64];
}

/** Looks for words in bytes, in every form. */
export function search(what: string, bytes: Buffer, words: readonly string[]): Searched {
  return {
    what,
    bytes: bytes.length,
    found: words.filter((word) => formsOf(word).some((form) => bytes.includes(form))),
  };
}
