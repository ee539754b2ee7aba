import type { Birth } from '../../shared/person/birth.ts';
import { plainDateInWords } from '../../shared/time/words.ts';

/** When somebody was born, as far as it was told. */
export function birthInWords(birth: Birth): string {
  switch (birth.kind) {
    case 'exact':
      return plainDateInWords(birth.date);
    case 'expected':
      return `Expected ${plainDateInWords(birth.date)}`;
    case 'month-year':
      return `${String(birth.month).padStart(2, '0')}/${birth.year}`;
    case 'approximate-age':
      return `About ${birth.age} ${birth.unit} on ${plainDateInWords(birth.toldOn)}`;
    case 'not-known':
      return 'Not known';
  }
}
