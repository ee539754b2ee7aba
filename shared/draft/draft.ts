import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { AskedFirst } from '../contact/asked-first.ts';
import { Told } from '../contact/told.ts';
import { Concern } from '../form/concern.ts';
import { ContactId, DraftId, PersonId } from '../ids.ts';

/**
 * When and by whom one task of a draft was last saved. `writer` is the page that saved it and `turn` that page's
 * count: a save that is sent again because its answer was lost is known by them, and does no harm.
 */
const SaveStamp = z.object({
  version: z.int().nonnegative(),
  writer: z.string(),
  turn: z.int().nonnegative(),
  at: z.iso.datetime(),
  by: Stamp,
});

/** A colleague as a draft names one. */
export const Colleague = z.object({ id: PersonId, name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** What was done with a draft beside writing in it. `who` is the colleague it was done with. */
export const DraftEvent = z.object({
  type: z.enum(['shared', 'sharing-stopped', 'handed-over', 'sent']),
  at: z.iso.datetime(),
  by: Stamp,
  who: Colleague.optional(),
});
export type DraftEvent = z.infer<typeof DraftEvent>;

/**
 * That somebody was reminded: of what, after how many hours, and since when the hours were counted. `urgent` and `idle`
 * are for whoever holds the draft, `left` for the safeguarding leads, `ending` for them all.
 */
const Reminded = z.object({
  kind: z.enum(['urgent', 'idle', 'left', 'ending']),
  /** Below zero where they are counted backwards from the end. */
  hours: z.int(),
  since: z.iso.datetime(),
  at: z.iso.datetime(),
});
export type Reminded = z.infer<typeof Reminded>;

/** So many colleagues may a draft be shared with, and so many of its latest events does it keep. */
export const mostShared = 20;
const mostEvents = 100;

/** A concern that has not been sent. It belongs to an organisation and is in one person's hands; nothing in it is needed yet. */
export const Draft = z.object({
  id: DraftId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  /** In whose hands it is, and what they are called. */
  owner: PersonId,
  ownerName: z.string().optional(),
  organisation: OrganisationStamp,
  /** Colleagues of the owner's organisation who may open it, besides its safeguarding leads. */
  sharedWith: z.array(Colleague).max(mostShared).default([]),
  history: z.array(DraftEvent).default([]),
  /** How often it has changed who may open it: what somebody saw who changes it again. */
  handsVersion: z.int().nonnegative().default(0),
  createdAt: z.iso.datetime(),
  /** When it was last worked on. */
  updatedAt: z.iso.datetime(),
  /** When it is deleted, in seconds since 1970, as the table's time to live wants it. */
  expires: z.int(),
  /** When somebody is next to be reminded of it; without it, nobody has worked that out yet. */
  remindAt: z.iso.datetime().or(z.literal('never')).optional(),
  /** Who was reminded of what, as far as it still counts. */
  reminded: z.array(Reminded).default([]),
  concern: Concern,
  /** By slot: the task's name, then `/` and the person's id for a task about a person; `people` for who is in it. */
  saved: z.record(z.string(), SaveStamp),
  /** Once sent, the contact it became; the concern then lies there and is empty here. */
  sentAs: ContactId.optional(),
  /** The question to the front door from which it was begun. */
  askedFirst: AskedFirst.optional(),
  /** Whose words they are, where staff of the front door write them down. */
  told: Told.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** How the page that saves knows its task: the version it was shown, and which of its saves this is. */
export const Saving = z.object({
  seen: z.coerce.number().int().nonnegative(),
  writer: z.string().max(64).default(''),
  turn: z.coerce.number().int().nonnegative().default(0),
});
export type Saving = z.infer<typeof Saving>;

/** The history with one event more. Its oldest make room, because a draft must always be able to change hands. */
export const withEvent = (history: readonly DraftEvent[], event: DraftEvent): DraftEvent[] =>
  [...history, event].slice(-mostEvents);

/** How often the words of a draft have been saved: two readers with the same count have read the same words. */
export const savesOf = ({ saved }: Pick<Draft, 'saved'>): number =>
  Object.values(saved).reduce((sum, { version }) => sum + version, 0);
