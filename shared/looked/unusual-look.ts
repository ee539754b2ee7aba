import * as z from 'zod';
import { Stamp, stampOf } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { isOver } from '../contact/is-over.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { standardLooking, type urgentWays } from '../settings/looking.ts';
import type { CloseTo } from './close-to.ts';

/** That somebody looked in a way that a manager should ask about: a task until another person ends it with words. */
export const UnusualLook = z.object({
  id: z.string(),
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  kind: z.enum(['many-in-an-hour', 'stopped', 'own-name', 'own-postcode', 'colleague']),
  by: Stamp,
  /** The record by which it was noticed, as its address begins: `contacts/…`. */
  record: z.string(),
  /** How many records in an hour are too many, by the settings then. */
  most: z.int().optional(),
  ended: z.object({ at: z.iso.datetime(), by: Stamp, note: z.string().max(500) }).optional(),
});
export type UnusualLook = z.infer<typeof UnusualLook>;

/** A record that somebody is about to see: who is in it, and which urgent ways of work it is, if any. */
export type LookedAt = {
  record: string;
  names: readonly string[];
  ways: readonly (typeof urgentWays)[number][];
  /** Who of the staff may be close to whoever it is about. */
  close?: readonly CloseTo[] | undefined;
};

const familyName = (name: string): string => name.trim().toLowerCase().split(/\s+/).at(-1) ?? '';

/** The urgent ways of work by which somebody opens a contact. */
export function waysOf(contact: Contact, { id }: { id: string }): LookedAt['ways'] {
  if (isOver(contact)) return [];
  return [
    ...('holder' in contact && contact.holder.id === id ? (['held'] as const) : []),
    ...(contact.rating?.colour === 'red' ? (['red'] as const) : []),
    ...(contact.rating ? [] : (['not-rated'] as const)),
  ];
}

/**
 * Whether somebody has looked at so much in this hour that they see no more of it, and what of it a manager is to ask
 * about. `count`: how many records they have opened in the hour, this one too. Each thing is noticed once: many in an hour
 * once an hour, a name or postcode of their own, or somebody whom a colleague is close to, once for a record.
 */
export function judgeLook(
  { record, names, ways, close = [] }: LookedAt,
  count: number,
  { actor, settings, now }: Pick<Moment, 'actor' | 'settings' | 'now'>,
): { stopped?: { most: number }; unusual: UnusualLook[] } {
  const { alertAnHour, stopAnHour, neverStopped } = settings.looking ?? standardLooking;
  const hour = now.toISOString().slice(0, 13);
  const noticed = (kind: UnusualLook['kind'], once: string, most?: number): UnusualLook => ({
    ...{ id: `${kind}~${actor.id}~${once}`, authority: actor.authority, version: 1, kind, record },
    at: now.toISOString(),
    by: stampOf(actor),
    ...(most && { most }),
  });
  const stopped = count > stopAnHour && !ways.some((way) => neverStopped.includes(way));
  const own = familyName(actor.name);
  const sameName = own !== '' && names.some((name) => familyName(name) === own);
  const nextDoor = close.some(({ id, by }) => id === actor.id && by === 'postcode');
  const ofColleague = close.some(({ id, by }) => id !== actor.id && by === 'family');
  return {
    ...(stopped && { stopped: { most: stopAnHour } }),
    unusual: [
      ...(count === alertAnHour + 1 ? [noticed('many-in-an-hour', hour, alertAnHour)] : []),
      ...(stopped ? [noticed('stopped', hour, stopAnHour)] : []),
      ...(sameName && !stopped ? [noticed('own-name', record)] : []),
      ...(nextDoor && !stopped ? [noticed('own-postcode', record)] : []),
      ...(ofColleague && !stopped ? [noticed('colleague', record)] : []),
    ],
  };
}

/** How such a task is ended. */
export const EndUnusualLook = z.object({ note: z.string().trim().min(1).max(500) });
export type EndUnusualLook = z.infer<typeof EndUnusualLook>;

/** Ends it, with what was found; nobody says of their own looking that it was in order. */
export function endUnusualLook(
  look: UnusualLook,
  { note }: EndUnusualLook,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<UnusualLook> {
  if (look.ended) return refuse({ kind: 'wrong-status', status: 'ended' });
  if (look.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
  return ok({ ...look, version: look.version + 1, ended: { at: now.toISOString(), by: stampOf(actor), note } });
}
