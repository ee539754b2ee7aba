import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { DisclosureId, PersonRecordId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';
import { Pause, type Timed } from './clock.ts';

/** Who asks: the person themselves, a parent for a child, or somebody who acts for the person. */
export const askers = ['person', 'parent', 'representative'] as const;
/** How we know who asks; `not-yet`: we do not, and nothing can be given. */
export const identities = ['documents', 'known-to-us', 'not-yet'] as const;
/** Why a request may take two months more (article 12(3) of the UK GDPR). */
export const extensionReasons = ['complex', 'several'] as const;
/** How a request ends. */
export const endings = ['answered', 'withdrawn', 'refused'] as const;

/** What was done with a request, the first first. */
const Done = z.object({
  what: z.enum(['opened', 'identity-seen', 'paused', 'resumed', 'extended', 'approved', 'taken-back', ...endings]),
  at: z.iso.datetime(),
  by: Stamp,
});

/** A request of somebody for what is held about a person (article 15 of the UK GDPR): who asks, since when, and its clock. */
export const Disclosure = z.object({
  id: DisclosureId,
  authority: z.string(),
  version: z.int().positive(),
  /** Whom it is about. */
  person: PersonRecordId,
  asker: z.object({ kind: z.enum(askers), name: z.string().max(200) }),
  /** What they have asked for, where they have not asked for everything. */
  asked: z.string().max(2000).default(''),
  came: CalendarDate,
  identity: z.object({ seen: z.enum(identities), words: z.string().max(1000).default('') }),
  pauses: z.array(Pause).max(50).default([]),
  /** `told`: the day on which whoever asked was told of it. */
  extension: z.object({ why: z.enum(extensionReasons), words: z.string().max(1000), told: CalendarDate }).optional(),
  /** How many packs were approved. Each is kept as it was, also one whose approval was taken back. */
  packs: z.int().nonnegative().default(0),
  /**
   * The pack that is given: its number, its parts and their fingerprint, how often something was kept back and why, and
   * the contacts and incidents in which all lay that was decided on (`from`), also where nothing of it was given.
   */
  approved: z
    .object({
      at: z.iso.datetime(),
      by: Stamp,
      pack: z.int().positive(),
      parts: z.int().nonnegative(),
      hash: z.string(),
      keptBack: z.array(z.object({ told: z.string(), times: z.int().positive() })),
      from: z.array(z.uuid()).default([]),
      /** Why it may be given to somebody who has the name of whoever is said to do harm. */
      safe: z.string().max(2000).optional(),
    })
    .optional(),
  done: z.array(Done).min(1).max(300),
  ended: z.object({ how: z.enum(endings), on: CalendarDate, words: z.string().max(1000) }).optional(),
});
export type Disclosure = z.infer<typeof Disclosure>;
export type DisclosureDone = z.infer<typeof Done>;

export const timeOf = ({ came, extension, pauses }: Disclosure): Timed => ({
  came,
  pauses,
  extended: extension !== undefined,
});
