import * as z from 'zod';
import { Stamp } from '../actor.ts';

/** What can be opened by break-glass. `person`: the record of somebody who was told of. */
export const glassRecordKinds = ['contact', 'incident', 'person'] as const;
export const GlassRecord = z.object({ kind: z.enum(glassRecordKinds), id: z.uuid() });
export type GlassRecord = z.infer<typeof GlassRecord>;

/** Why somebody cannot wait for whoever may open the record. */
export const glassReasons = ['danger-now', 'call-about-it', 'nobody-reached', 'court-or-police', 'other'] as const;
export type GlassReason = (typeof glassReasons)[number];

/** So long is a record open to whoever broke the glass. */
export const glassHours = 4;

/** One use of break-glass: who, on what, why, until when; and what another manager found who looked at it. */
export const BrokenGlass = z.object({
  id: z.uuid(),
  authority: z.string(),
  version: z.int().positive(),
  record: GlassRecord,
  /** Of the contact or incident; a person's record has none. */
  reference: z.string().optional(),
  by: Stamp,
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  reason: z.enum(glassReasons),
  words: z.string().max(1000),
  /** Who is not told of it and does not review it. */
  keptFrom: z.array(z.string()),
  reviewBy: z.iso.datetime(),
  reviewed: z.object({ at: z.iso.datetime(), by: Stamp, words: z.string().max(1000) }).optional(),
});
export type BrokenGlass = z.infer<typeof BrokenGlass>;

/** That a record is open to somebody for some hours, as it lies beside it. */
export const GlassLease = BrokenGlass.pick({ id: true, until: true });
export type GlassLease = z.infer<typeof GlassLease>;

export const isOpenBy = ({ until }: GlassLease, now: Date): boolean => now < new Date(until);
