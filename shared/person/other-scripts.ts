/*
 * How letters of other scripts are commonly written in English records: Cyrillic after the British and American
 * (BGN/PCGN) systems, Greek as it is spelled by ear, Arabic with the letters that Persian and Urdu add. Arabic writes few
 * vowels, so such a name agrees with its English spelling by its sound and not by its letters.
 */

const pairs = (text: string): [string, string][] =>
  text.split(/\s+/).map((pair) => {
    const [letter = '', latin = ''] = pair.split(':');
    return [letter, latin];
  });

const latinOf: ReadonlyMap<string, string> = new Map([
  ...pairs(`а:a б:b в:v г:g д:d е:e ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch
    ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya є:ye ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz`),
  ...pairs('α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'),
  ...pairs(`ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:z ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m
    ن:n ه:h ة:h و:w ي:y ى:a ء: پ:p چ:ch ژ:zh گ:g ک:k ی:y ے:y ہ:h ھ:h ٹ:t ڈ:d ڑ:r ں:n ٱ:a`),
]);

/** A small, plain letter as English records write it; any that no table here knows stays itself. */
export const inLatin = (letter: string): string => latinOf.get(letter) ?? letter;
