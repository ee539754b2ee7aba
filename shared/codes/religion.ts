import { codeList } from './code-list.ts';

/** Religion in the categories of the 2021 census of England and Wales. */
export const religion = codeList([
  ['none', 'No religion'],
  ['christian', 'Christian'],
  ['buddhist', 'Buddhist'],
  ['hindu', 'Hindu'],
  ['jewish', 'Jewish'],
  ['muslim', 'Muslim'],
  ['sikh', 'Sikh'],
  ['other', 'Another religion'],
  ['refused', 'Would rather not say'],
  ['not-known', 'Not known'],
]);
