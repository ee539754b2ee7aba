import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import type { Consultation } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';

/** What a rule allows: the consultation as it becomes, what happened to it and who must be told. */
export type ConsultationChange = { consultation: Consultation; event: ConsultationEvent; notices: Notice[] };

/** What every event of a consultation begins with: the version it makes, when, and by whom. */
export const happening = (consultation: Pick<Consultation, 'id' | 'version'>, { actor, now, newId }: Moment) => ({
  id: newId(),
  consultationId: consultation.id,
  version: consultation.version + 1,
  at: now.toISOString(),
  by: stampOf(actor),
});
