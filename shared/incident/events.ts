import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { ContactId, IncidentId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';
import { Answer } from '../triage/answer.ts';
import { TriageAgency, TriageLevel } from '../triage-outcome/triage-agency.ts';

const happened = z.object({ id: z.string(), incidentId: IncidentId, at: z.iso.datetime(), by: Stamp });
const level = z.object({ level: TriageLevel, computed: TriageLevel });

/** What can happen to an incident, its triage and its outcome. It holds nothing of what is sealed. */
export const IncidentEvent = z.discriminatedUnion('type', [
  happened.extend({ type: z.literal('received'), channel: z.string() }),
  happened.extend({ type: z.literal('facts-changed'), fields: z.array(z.string()) }),
  happened.extend({ type: z.literal('facts-asked'), codes: z.array(z.string()) }),
  /** Another incident of the same people became known, which happened before: `because` is our reference of it. */
  happened.extend({ type: z.literal('recounted'), because: z.string() }),
  /** It is kept from somebody of the staff who said only now whom they are close to; who that is, it does not say. */
  happened.extend({ type: z.literal('kept-from-staff') }),
  happened.extend({ type: z.literal('made-ready') }),
  happened.extend({ type: z.literal('meeting-begun') }),
  happened.extend({ type: z.literal('deferred'), to: CalendarDate, reason: z.string() }),
  happened.extend({ type: z.literal('pre-read-written'), agency: TriageAgency }),
  happened.extend({
    type: z.literal('answered'),
    answers: z.array(z.object({ code: z.string(), answer: Answer })),
    computed: TriageLevel,
  }),
  happened.extend({
    type: z.literal('level-set'),
    ...level.shape,
    category: z.string().optional(),
    words: z.string().optional(),
    awaitsSecond: z.boolean(),
  }),
  happened.extend({ type: z.literal('level-seconded'), ...level.shape }),
  happened.extend({ type: z.literal('level-not-seconded'), ...level.shape, words: z.string() }),
  happened.extend({ type: z.literal('marac-judged'), reason: z.string() }),
  happened.extend({ type: z.literal('outcome-begun'), edition: z.int(), why: z.string().optional() }),
  happened.extend({ type: z.literal('outcome-written'), edition: z.int(), what: z.string() }),
  happened.extend({
    type: z.literal('outcome-issued'),
    edition: z.int(),
    level: TriageLevel,
    told: z.array(z.string()),
    held: z.array(z.string()),
  }),
  happened.extend({ type: z.literal('copy-opened'), reader: z.string(), edition: z.int() }),
  happened.extend({ type: z.literal('copy-acknowledged'), reader: z.string(), edition: z.int() }),
  happened.extend({ type: z.literal('copy-released'), reader: z.string(), reason: z.string() }),
  happened.extend({
    type: z.literal('action-done'),
    reader: z.string(),
    lineId: z.string(),
    note: z.string().optional(),
  }),
  happened.extend({
    type: z.literal('copy-late'),
    reader: z.string(),
    why: z.enum(['not-acknowledged', 'action-late']),
    owner: Stamp.optional(),
  }),
  happened.extend({ type: z.literal('contact-opened'), contact: z.object({ id: ContactId, reference: z.string() }) }),
  happened.extend({ type: z.literal('withdrawn'), reason: z.string() }),
  happened.extend({ type: z.literal('superseded'), into: z.string() }),
]);
export type IncidentEvent = z.infer<typeof IncidentEvent>;

/** Whether what is sealed may have changed with an event; of one that nobody finds, nobody knows. */
export const mayChangeSealed = (event: IncidentEvent | undefined): boolean =>
  event === undefined || (event.type === 'facts-changed' && event.fields.includes('sealed'));
