import { codeList } from './code-list.ts';

/** What an adult, or another child, can be to a child. */
export const adultRelationship = codeList([
  ['mother', 'Mother'],
  ['father', 'Father'],
  ['step-parent', 'Step-parent'],
  ['parents-partner', 'Parent’s partner'],
  ['parents-ex-partner', 'Parent’s former partner'],
  ['adoptive-parent', 'Adoptive parent'],
  ['foster-carer', 'Foster carer'],
  ['private-foster-carer', 'Private foster carer'],
  ['special-guardian', 'Special guardian'],
  ['kinship-carer', 'Kinship carer'],
  ['grandparent', 'Grandparent'],
  ['aunt-or-uncle', 'Aunt or uncle'],
  ['adult-sibling', 'Adult brother or sister'],
  ['other-relative', 'Another relative'],
  ['family-friend', 'Family friend'],
  ['lodger', 'Lodger'],
  ['professional', 'Someone who works with the child'],
  ['not-related', 'Not related'],
  ['other', 'Something else'],
  ['not-known', 'Not known'],
]);

export const childRelationship = codeList([
  ['sibling', 'Brother or sister'],
  ['half-sibling', 'Half-brother or half-sister'],
  ['step-sibling', 'Stepbrother or stepsister'],
  ['foster-sibling', 'Foster brother or sister'],
  ['cousin', 'Cousin'],
  ['other-relative', 'Another relative'],
  ['own-child', 'The child’s own son or daughter'],
  ['friend', 'Friend'],
  ['other', 'Something else'],
  ['not-known', 'Not known'],
]);
