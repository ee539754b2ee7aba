import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { PersonRecordId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';

/** How somebody stands to another, each with how the other stands to them. */
const opposites = {
  parent: 'child',
  child: 'parent',
  'step-parent': 'step-child',
  'step-child': 'step-parent',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  carer: 'cared-for',
  'cared-for': 'carer',
  sibling: 'sibling',
  'half-sibling': 'half-sibling',
  partner: 'partner',
  'former-partner': 'former-partner',
  'same-home': 'same-home',
  other: 'other',
} as const;

export const relationshipKinds = [
  'parent',
  'child',
  'step-parent',
  'step-child',
  'grandparent',
  'grandchild',
  'carer',
  'cared-for',
  'sibling',
  'half-sibling',
  'partner',
  'former-partner',
  'same-home',
  'other',
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

/** That `other` is to somebody what `is` says: "parent" where the other is their parent. `until`: it is so no longer. */
export const Relationship = z.object({
  other: PersonRecordId,
  is: z.enum(relationshipKinds),
  from: CalendarDate.optional(),
  until: CalendarDate.optional(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type Relationship = z.infer<typeof Relationship>;

/** The same relationship, as the other has it. */
export const fromTheOther = (relationship: Relationship, self: PersonRecordId): Relationship => ({
  ...relationship,
  other: self,
  is: opposites[relationship.is],
});
