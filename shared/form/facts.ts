import type { Child, Concern } from './concern.ts';
import type { Facts } from './when.ts';

const isUnborn = (child: Child | undefined): boolean => child?.child?.birth === 'expected';

/** The facts of a concern on which questions and tasks depend; with a child's id, those of that child too. */
export const factsOf = (concern: Concern, entityId?: string): Facts => ({
  categories: new Set(concern['concern-type']?.categories ?? []),
  anyUnborn: concern.children.some(isUnborn),
  anyPrivatelyFostered: concern.children.some((child) =>
    child['child-status']?.statuses?.includes('privately-fostered'),
  ),
  unborn: entityId !== undefined && isUnborn(concern.children.find(({ id }) => id === entityId)),
  agencyType: concern.you?.agencyType,
});
