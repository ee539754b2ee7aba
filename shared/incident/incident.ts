import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { limits } from '../form/limits.ts';
import { ContactId, IncidentId, PersonId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';
import { IncidentAdult, IncidentChild } from './people.ts';
import { RiskGrade, ToolResult } from './tool-result.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/** Earlier notifications and conferences that the police know of, whether or not this service does. */
export const Previous = z.object({
  notifications: z
    .array(z.object({ on: CalendarDate, reference: z.string().trim().min(1).max(limits.identifier).optional() }))
    .max(100)
    .default([]),
  maracs: z.array(CalendarDate).max(50).default([]),
});
export type Previous = z.infer<typeof Previous>;

/**
 * A domestic-abuse incident as the police told of it: one incident, however many adults, children and schools. It holds
 * nothing by which a victim could be found, and no narrative: those lie in `SealedIncident`.
 */
export const IncidentFacts = z.object({
  force: z.string(),
  /** The police's own reference. Within a force no two incidents have the same. */
  policeReference: z.string().trim().min(1).max(limits.identifier),
  occurredAt: z.iso.datetime(),
  occurredUntil: z.iso.datetime().optional(),
  reportedAt: z.iso.datetime().optional(),
  grade: RiskGrade,
  /** What the police approved to be said of it to those outside the triage, such as a school. */
  sentence: z.string().trim().min(1).max(600).optional(),
  adults: z.array(IncidentAdult).min(1).max(limits.adults),
  children: z.array(IncidentChild).min(1).max(limits.children),
  tools: z.array(ToolResult).max(6).default([]),
  previous: Previous.default({ notifications: [], maracs: [] }),
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;

/** Who told us: a police officer signed in, or the police's own system. */
export const Reporter = z.object({
  personId: PersonId.optional(),
  clientId: z.string().optional(),
  name: z.string(),
  email: z.string(),
  organisation: OrganisationStamp,
});
export type Reporter = z.infer<typeof Reporter>;

/** A text of the facts that would give away what is sealed: it is left out of whatever leaves the triage. */
export const Withheld = z.object({ field: z.string(), because: z.array(z.string()).min(1) });
export type Withheld = z.infer<typeof Withheld>;

/** That the police were asked for what is missing, and what of it is still. */
export const FactsAsked = z.object({ codes: z.array(z.string()).min(1), ...StampedAt.shape });

const received = z.object({
  id: IncidentId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  /** Ours, such as `DA-7K3M-9QRT`. */
  reference: z.string(),
  channel: z.enum(['portal', 'system', 'batch']),
  receivedFrom: Reporter,
  receivedAt: z.iso.datetime(),
  facts: IncidentFacts,
  /** Of the whole report, sealed parts too: the same report again changes nothing. */
  fingerprint: z.string(),
  withheld: z.array(Withheld).max(100),
  /** An adult of it works for the police, the council or another body of the triage, or the staff are close to somebody of it: only few may open it. */
  restricted: z.boolean(),
  /** Who of the staff may be meant, or be close to somebody of it: they never open it, whatever else they are. */
  keptFrom: z.array(z.string()).max(50).optional(),
  /** Those of them from whom it was kept for what the register knows of its people: no other report takes them off. */
  keptByRegister: z.array(z.string()).max(50).optional(),
  /** Names by which its adults went before somebody for whom it is not there told of them by others: whose they are, they stay. */
  formerNames: z.array(z.string()).max(100).optional(),
  asked: z.array(FactsAsked).max(20),
  /** The contact that was opened from it for the front door. */
  contact: z.object({ id: ContactId, reference: z.string() }).optional(),
});

const planned = received.extend({ meetingOn: CalendarDate });

/**
 * One shape per status, so that a field exists exactly when the incident has got that far. `received` incidents are on the
 * agenda of a day too; one that is `ready` has been prepared for it. `decided`: its outcome went out, in an `edition` that a later one can take the place of; the incident stays one.
 * `superseded`: it had been recorded twice, and stands in the other. Neither that nor one that was withdrawn is counted.
 */
export const Incident = z.discriminatedUnion('status', [
  planned.extend({ status: z.literal('received') }),
  planned.extend({ status: z.literal('ready') }),
  planned.extend({ status: z.literal('in-meeting') }),
  received.extend({
    status: z.literal('decided'),
    meetingOn: CalendarDate.optional(),
    edition: z.int().positive(),
    decided: StampedAt,
  }),
  received.extend({
    status: z.literal('superseded'),
    into: z.object({ id: IncidentId, reference: z.string() }),
    superseded: StampedAt,
  }),
  received.extend({ status: z.literal('withdrawn'), reason: z.string(), withdrawn: StampedAt }),
]);
export type Incident = z.infer<typeof Incident>;
export type IncidentStatus = Incident['status'];
export type IncidentIn<S extends IncidentStatus> = Extract<Incident, { status: S }>;

/** Whether an incident counts as one: in lists, histories and numbers alike. */
export const isCounted = ({ status }: Pick<Incident, 'status'>): boolean =>
  status !== 'superseded' && status !== 'withdrawn';

/**
 * A police reference as two spellings of it are compared: capitals, and every run of spaces and signs as one hyphen.
 * `22/4711 B` and `22-4711-b` are the same, `1/23` and `12/3` are not.
 */
export const comparableReference = (reference: string): string =>
  reference
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
