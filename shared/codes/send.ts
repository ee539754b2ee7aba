import { codeList } from './code-list.ts';

/** Special educational needs provision, as the school census records it. */
export const senProvision = codeList([
  ['N', 'No special educational needs'],
  ['K', 'SEN support'],
  ['E', 'Education, health and care plan'],
  ['not-known', 'Not known'],
]);

/** Kinds of special educational need, as the school census records them. */
export const senType = codeList([
  ['SPLD', 'Specific learning difficulty'],
  ['MLD', 'Moderate learning difficulty'],
  ['SLD', 'Severe learning difficulty'],
  ['PMLD', 'Profound and multiple learning difficulty'],
  ['SEMH', 'Social, emotional and mental health'],
  ['SLCN', 'Speech, language and communication'],
  ['HI', 'Hearing impairment'],
  ['VI', 'Vision impairment'],
  ['MSI', 'Multi-sensory impairment'],
  ['PD', 'Physical disability'],
  ['ASD', 'Autistic spectrum disorder'],
  ['DS', 'Down syndrome'],
  ['OTH', 'Another difficulty or disability'],
  ['NSA', 'SEN support, but no specialist assessment of the kind of need'],
]);
