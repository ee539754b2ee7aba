import { codeList } from './code-list.ts';

/** National curriculum year groups in England. */
export const yearGroup = codeList([
  ['not-at-school', 'Not yet at school'],
  ['nursery', 'Nursery'],
  ['R', 'Reception'],
  ...(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'] as const).map(
    (year) => [year, `Year ${year}`] as const,
  ),
  ['not-known', 'Not known'],
]);
