import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { ConsultationId, ContactId, DraftId, PersonId } from '../ids.ts';
import { Clock } from '../time/clocks.ts';

/** How old the child is, as near as a question without a name needs it. */
export const AgeBand = z.enum(['unborn', 'under-1', '1-to-4', '5-to-9', '10-to-15', '16-or-17', 'not-known']);
export type AgeBand = z.infer<typeof AgeBand>;

/** What the front door advises, as a kind that can be counted; the words beside it say why. */
export const AdviceKind = z.enum(['raise-a-concern', 'early-help', 'no-action', 'call-now']);
export type AdviceKind = z.infer<typeof AdviceKind>;

/** The advice as it was given, and by whom. */
export const Advice = z.object({ kind: AdviceKind, text: z.string(), at: z.iso.datetime(), by: Stamp });
export type Advice = z.infer<typeof Advice>;

/** The longest text of a question, an answer or a message between the two. */
export const longestText = 4000;
/** A short thread: what needs more words than this is a concern, or a telephone call. */
export const mostMessages = 40;

const asked = z.object({
  id: ConsultationId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  reference: z.string(),
  askedBy: z.object({
    personId: PersonId,
    name: z.string(),
    jobTitle: z.string(),
    email: z.string(),
    phone: z.string().optional(),
    organisation: OrganisationStamp,
  }),
  askedAt: z.iso.datetime(),
  ageBand: AgeBand,
  /** The child's name, when the asker chose to give it. */
  child: z.object({ forename: z.string(), surname: z.string() }).optional(),
  worry: z.string(),
  done: z.string(),
  wanted: z.string(),
  /** The asker said that it may be about somebody who works with children, maybe a colleague: see `keptFrom`. */
  allegation: z.boolean().optional(),
  /** By when we answer. Writing back starts it anew. */
  clock: Clock,
  holder: Stamp.optional(),
  /** The latest advice. */
  advice: Advice.optional(),
  /** How many messages lie beside it, the question not counted. */
  messages: z.int().nonnegative(),
  /** That an earlier draft of it was an allegation, or is gone so that nobody can tell: it stays its asker's and ours. */
  keptByEarlierDraft: z.literal(true).optional(),
  /** The draft that was begun from it. */
  draft: z.object({ id: DraftId, at: z.iso.datetime() }).optional(),
  /**
   * The contact that it became, or was found to be about. `ofOthers`: somebody else than the asker told us of it, so that
   * the asker's side is not told that there is one.
   */
  contact: z
    .object({ id: ContactId, reference: z.string(), at: z.iso.datetime(), ofOthers: z.literal(true).optional() })
    .optional(),
});

/** A professional's question to the front door before any concern: it needs no child to be named. */
export const Consultation = z.discriminatedUnion('status', [
  asked.extend({ status: z.literal('waiting') }),
  asked.extend({ status: z.literal('answered'), advice: Advice }),
  asked.extend({ status: z.literal('closed'), closed: z.object({ at: z.iso.datetime(), by: Stamp }) }),
]);
export type Consultation = z.infer<typeof Consultation>;
/** The contact that the asker's side knows of: one that the asker sent. */
export const ownContact = ({ contact }: Pick<Consultation, 'contact'>) => (contact?.ofOthers ? undefined : contact);

export type ConsultationStatus = Consultation['status'];
