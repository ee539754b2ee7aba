import { questionWords } from './concern/concern-words.ts';

/** A category of concern in words; the code of one that is no longer in the form. */
export function categoryWords(code: string): string {
  const words = questionWords('concern-type', ['primary']).options?.[code];
  return (typeof words === 'string' ? words : words?.text) ?? code;
}
