import { codeList } from './code-list.ts';

/** Who told the authority, as the children in need census records it (ReferralSource). */
export const referralSource = codeList([
  ['1A', 'Individual: family member, relative or carer'],
  ['1B', 'Individual: acquaintance'],
  ['1C', 'Individual: self'],
  ['1D', 'Individual: other'],
  ['2A', 'Schools'],
  ['2B', 'Education services'],
  ['3A', 'Health services: GP'],
  ['3B', 'Health services: health visitor'],
  ['3C', 'Health services: school nurse'],
  ['3D', 'Health services: other primary health services'],
  ['3E', 'Health services: accident and emergency'],
  ['3F', 'Health services: other'],
  ['4', 'Housing'],
  ['5A', 'Local authority services: social care'],
  ['5B', 'Local authority services: other internal'],
  ['5C', 'Local authority services: external'],
  ['5D', 'Local authority services: early help'],
  ['6', 'Police'],
  ['7', 'Other legal agency'],
  ['8', 'Other'],
  ['9', 'Anonymous'],
  ['10', 'Unknown'],
]);
export type ReferralSource = (typeof referralSource.codes)[number];
