import type { Concern } from '../form/concern.ts';
import { everyName } from '../person/every-name.ts';
import { sameName } from '../person/same-name.ts';
import type { Disclosure } from './disclosure.ts';
import type { HeldItem } from './held-item.ts';

/** By what names those go who are said to do harm in a concern. */
export const namesOfConcern = ({ adults }: Pick<Concern, 'adults'>): string[] =>
  adults.flatMap(({ adult }) =>
    adult?.personOfConcern === 'yes' ? everyName(adult.name ?? '', adult.otherNames) : [],
  );

/**
 * The items in which somebody who is said to do harm goes by the name of whoever asks: the person themselves, or a parent
 * who may be looking for a family. Whether it is the same person is for people to judge (section 2.2 of schedule 3 to the
 * Data Protection Act 2018: nothing is given where that is likely to do serious harm to anybody).
 */
export const askerOfConcern = ({ name }: Pick<Disclosure['asker'], 'name'>, items: readonly HeldItem[]): HeldItem[] =>
  items.filter(({ ofConcern = [] }) => ofConcern.some((other) => sameName(name, other) !== undefined));
