import * as z from 'zod';
import { ConsultationId, ContactId, DraftId, OrganisationId, PersonId } from '../ids.ts';
import { Clock } from '../time/clocks.ts';
import { AdviceKind, AgeBand, type Consultation } from './consultation.ts';

/** The little of a consultation that lists show. It holds no words of the question and no name of a child. */
export const ConsultationRow = z.object({
  id: ConsultationId,
  authority: z.string(),
  version: z.int(),
  reference: z.string(),
  status: z.enum(['waiting', 'answered', 'closed']),
  ageBand: AgeBand,
  named: z.boolean(),
  allegation: z.boolean().optional(),
  askedBy: z.object({
    personId: PersonId,
    name: z.string(),
    organisationId: OrganisationId,
    organisation: z.string(),
  }),
  askedAt: z.iso.datetime(),
  clock: Clock,
  holder: z.object({ id: z.string(), name: z.string() }).optional(),
  advice: z.object({ kind: AdviceKind, at: z.iso.datetime() }).optional(),
  closedAt: z.iso.datetime().optional(),
  /** The reference of the contact that it became or was found to be about, and which that is. */
  contact: z.string().optional(),
  contactId: ContactId.optional(),
  keptByEarlierDraft: z.literal(true).optional(),
  /** The draft that was begun from it. */
  draftId: DraftId.optional(),
  contactOfOthers: z.literal(true).optional(),
  /** Said to its reader alone, and never kept. */
  hidden: z.literal(true).optional(),
});
export type ConsultationRow = z.infer<typeof ConsultationRow>;

/** The row of a consultation, made anew with every change so that no list can disagree with the record. */
export const consultationRow = (consultation: Consultation): ConsultationRow => {
  const { askedBy, holder, advice, contact } = consultation;
  return {
    id: consultation.id,
    authority: consultation.authority,
    version: consultation.version,
    reference: consultation.reference,
    status: consultation.status,
    ageBand: consultation.ageBand,
    named: consultation.child !== undefined,
    ...(consultation.allegation && { allegation: true }),
    askedBy: {
      personId: askedBy.personId,
      name: askedBy.name,
      organisationId: askedBy.organisation.id,
      organisation: askedBy.organisation.name,
    },
    askedAt: consultation.askedAt,
    clock: consultation.clock,
    ...(holder && { holder: { id: holder.id, name: holder.name } }),
    ...(advice && { advice: { kind: advice.kind, at: advice.at } }),
    ...(consultation.status === 'closed' && { closedAt: consultation.closed.at }),
    ...(contact && { contact: contact.reference, contactId: contact.id }),
    ...(consultation.keptByEarlierDraft && { keptByEarlierDraft: true }),
    ...(consultation.draft && { draftId: consultation.draft.id }),
    ...(contact?.ofOthers && { contactOfOthers: true }),
  };
};

/** What stays of a row for whoever may not know of the contact that it became: that there is work in it, and its clock. */
export const hiddenConsultation = ({
  contact: _,
  contactId: __,
  draftId: _draft,
  keptByEarlierDraft: _kept,
  allegation: _allegation,
  ...row
}: ConsultationRow): ConsultationRow => ({
  ...row,
  ...{ hidden: true, reference: '', ageBand: 'not-known', named: false },
  askedBy: { ...row.askedBy, name: '', organisation: '' },
});

/** How many of these questions had each kind of advice last; those closed without any under `none`. */
export function countByAdvice(rows: readonly ConsultationRow[]): Map<AdviceKind | 'none', number> {
  const counts = new Map<AdviceKind | 'none', number>();
  for (const { advice } of rows) counts.set(advice?.kind ?? 'none', (counts.get(advice?.kind ?? 'none') ?? 0) + 1);
  return counts;
}
