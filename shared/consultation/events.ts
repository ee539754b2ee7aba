import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { ConsultationId, ContactId, DraftId } from '../ids.ts';
import { AdviceKind } from './consultation.ts';

const happened = z.object({
  id: z.string(),
  consultationId: ConsultationId,
  /** The version of the consultation that this made. */
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
});

/** What can happen to a consultation. A message is an event with its words: the thread and the history are one. */
export const ConsultationEvent = z.discriminatedUnion('type', [
  happened.extend({ type: z.literal('asked') }),
  happened.extend({ type: z.literal('claimed') }),
  happened.extend({ type: z.literal('routed'), to: Stamp }),
  happened.extend({ type: z.literal('answered'), kind: AdviceKind, text: z.string() }),
  happened.extend({ type: z.literal('wrote-back'), text: z.string() }),
  happened.extend({ type: z.literal('closed') }),
  happened.extend({ type: z.literal('draft-begun'), draftId: DraftId }),
  happened.extend({ type: z.literal('sent-as-contact'), contactId: ContactId, reference: z.string() }),
  happened.extend({ type: z.literal('linked'), contactId: ContactId, reference: z.string() }),
]);
export type ConsultationEvent = z.infer<typeof ConsultationEvent>;
