import { codeList } from './code-list.ts';

/** Disability as the children in need census records it; several may apply, but `NONE` stands alone (rule 8790). */
export const disability = codeList([
  ['MOB', 'Mobility'],
  ['HAND', 'Hand function'],
  ['PC', 'Personal care'],
  ['INC', 'Incontinence'],
  ['COMM', 'Communication'],
  ['LD', 'Learning'],
  ['HEAR', 'Hearing'],
  ['VIS', 'Vision'],
  ['BEH', 'Behaviour'],
  ['CON', 'Consciousness'],
  ['AUT', 'Autism'],
  ['DDA', 'Another disability'],
  ['NONE', 'No disability'],
  ['not-known', 'Not known'],
]);
