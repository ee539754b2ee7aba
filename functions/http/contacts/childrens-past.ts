import { type ChildrensPast, nothingKnown } from '../../../shared/contact/childrens-past.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { dependsOnPast } from '../../../shared/contact/sign-off-triggers.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { DeskDeps } from '../context.ts';

/** How earlier contacts about the children ended, read only where a decision depends on it. */
export const pastFor = async (
  { store }: Pick<DeskDeps, 'store'>,
  contact: Contact,
  { outcomes, settings }: { outcomes: readonly { outcome: string }[]; settings: Settings },
): Promise<ChildrensPast> =>
  dependsOnPast(outcomes, settings) ? store.peopleInContact.childrensPast(contact) : nothingKnown;
