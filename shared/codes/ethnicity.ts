import { codeList } from './code-list.ts';

/** Ethnicity as the children in need census records it. It must come from the child or a parent, never be guessed. */
export const ethnicity = codeList([
  ['WBRI', 'White British'],
  ['WIRI', 'White Irish'],
  ['WIRT', 'Traveller of Irish heritage'],
  ['WROM', 'Gypsy or Roma'],
  ['WOTH', 'Any other White background'],
  ['MWBC', 'White and Black Caribbean'],
  ['MWBA', 'White and Black African'],
  ['MWAS', 'White and Asian'],
  ['MOTH', 'Any other mixed background'],
  ['AIND', 'Indian'],
  ['APKN', 'Pakistani'],
  ['ABAN', 'Bangladeshi'],
  ['CHNE', 'Chinese'],
  ['AOTH', 'Any other Asian background'],
  ['BCRB', 'Black Caribbean'],
  ['BAFR', 'Black African'],
  ['BOTH', 'Any other Black background'],
  ['OOTH', 'Any other ethnic group'],
  ['REFU', 'Would rather not say'],
  ['NOBT', 'Not known: not asked yet'],
]);
