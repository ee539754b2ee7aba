import type { PersonMatching } from '../settings/person-matching.ts';

export type FieldName = keyof PersonMatching['fields'];

/** In what way a field of two records agrees, where it agrees at all. What each means is in `fieldWords`. */
export type How =
  | 'same'
  | 'part'
  | 'form'
  | 'near'
  | 'sound'
  | 'some'
  | 'swapped'
  | 'other-name'
  | 'year'
  | 'figure'
  | 'fits'
  | 'home'
  | 'postcode'
  | 'former'
  | 'district'
  | 'differs'
  | 'missing'
  | 'not-valid'
  | 'temporary';

/** What was found about one field. `bits` is its weight: for one person above 0, against below. */
export type FieldComparison = {
  field: FieldName;
  result: 'agrees' | 'in-part' | 'differs' | 'missing';
  how: How;
  bits: number;
};

const results: Partial<Record<How, FieldComparison['result']>> = {
  same: 'agrees',
  home: 'agrees',
  differs: 'differs',
  missing: 'missing',
  'not-valid': 'missing',
  temporary: 'missing',
};

/** A finding with what it comes to. What is missing says nothing, for or against. */
export function found(field: FieldName, how: How, bits = 0): FieldComparison {
  const result = results[how] ?? 'in-part';
  return { field, result, how, bits: result === 'missing' ? 0 : bits };
}
