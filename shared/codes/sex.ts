import { codeList } from './code-list.ts';

/** Sex as the children in need census records it; a child not yet born is always `U` (rule 8750). */
export const sex = codeList([
  ['F', 'Female'],
  ['M', 'Male'],
  ['U', 'Not known'],
]);
