import type { PersonMatching } from '../../shared/settings/person-matching.ts';
import { standardPersonMatching } from '../../shared/settings/standard-person-matching.ts';
import { commonNames } from './common-names.ts';
import { nameForms } from './name-forms.ts';

/** How this council matches people: the standard numbers, with the names that are common here and the forms they take. */
export const personMatching: PersonMatching = {
  ...standardPersonMatching,
  common: commonNames,
  forms: nameForms,
  unnamed: 'baby infant unborn unnamed newborn girl boy twin one two male female child first second',
  notKnown:
    'unknown notknown na none tbc mum mother dad father nan grandmother grandfather stepfather stepmother partner',
  sources: {
    ...standardPersonMatching.sources,
    common:
      'Rounded estimates for this example authority, in the order in which names stand in lists of first names and surnames of England and Wales; a council counts its own register',
    forms:
      'Short and related forms in ordinary use in England, and spellings under which names from other languages are commonly recorded, gathered for this example authority',
  },
};
