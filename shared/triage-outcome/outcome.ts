import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId } from '../ids.ts';
import { PersonInIncident } from '../incident/people.ts';
import { CalendarDate } from '../time/dates.ts';
import { TriageAgency, TriageLevel } from './triage-agency.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/**
 * Who of the triage may read a line: every agency that is given the outcome, the agency it is for and nobody else, or
 * children's social care and nobody else, not even the agency it is about.
 */
export const Visibility = z.enum(['all', 'own-agency', 'social-care-only']);
export type Visibility = z.infer<typeof Visibility>;

/**
 * What was decided for one agency: one of the values that the authority allows it (an outcome code for social care), for
 * one child or for all, with what it means here, who does it and by when.
 */
export const OutcomeLine = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  agency: TriageAgency,
  value: z.string(),
  childId: PersonInIncident.optional(),
  text: z.string().max(2000).optional(),
  owner: z.string().max(200),
  due: z.iso.datetime(),
  visibility: Visibility,
});
export type OutcomeLine = z.infer<typeof OutcomeLine>;

/** More than any family has, and what fits into one item of the table. */
export const mostLines = 100;

/** Who speaks with the victim. How to do so safely is not here: it is sealed. */
export const VictimContact = z.object({ agency: TriageAgency, owner: z.string().max(200) });

/** The referral to a conference: which agency makes it, who there, and by when. */
export const MaracReferral = z.object({ agency: TriageAgency, owner: z.string().max(200), due: z.iso.datetime() });

const written = z.object({
  incidentId: IncidentId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  /** The first outcome is edition 1. A later one takes its place; the incident stays one. */
  edition: z.int().positive(),
  /** Why it takes the place of the edition before. */
  why: z.string().max(2000).optional(),
  begun: StampedAt,
  /** What every agency reads that is given the outcome. */
  summary: z.string().max(4000),
  victimContact: VictimContact.optional(),
  marac: MaracReferral.optional(),
  lines: z.array(OutcomeLine).max(mostLines),
  /** Agencies for which it was said that there is nothing to do. An agency with a line is not among them. */
  nothing: z.array(TriageAgency).max(TriageAgency.options.length).default([]),
});

/** How it came to be decided: in the meeting of a day; or outside one, and why it could not wait or had no quorum. */
export const DecidedIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), on: CalendarDate }),
  z.object({ kind: z.literal('without-quorum'), on: CalendarDate, reason: z.string() }),
  z.object({ kind: z.literal('at-once'), reason: z.string() }),
]);
export type DecidedIn = z.infer<typeof DecidedIn>;

const issued = written.extend({
  issued: StampedAt,
  level: TriageLevel,
  computed: TriageLevel,
  /** Facts about children that were not recorded when it was decided, by their code. */
  notRecorded: z.array(z.string()),
  decidedIn: DecidedIn,
  /** Parts of it that would give away what was sealed only after it went out: no reader is shown them any more. */
  withheld: z.array(z.string()),
  /** The edition before, and when that was issued. */
  updates: z.object({ edition: z.int().positive(), issuedAt: z.iso.datetime() }).optional(),
});

/**
 * The single record of an outcome: a common part and lines for each agency. It is written while the meeting speaks and
 * changes no more once it was issued; what comes later is another edition.
 */
export const TriageOutcome = z.discriminatedUnion('status', [
  written.extend({ status: z.literal('draft') }),
  issued.extend({ status: z.literal('issued') }),
  issued.extend({
    status: z.literal('superseded'),
    superseded: z.object({ at: z.iso.datetime(), by: Stamp, edition: z.int().positive() }),
  }),
]);
export type TriageOutcome = z.infer<typeof TriageOutcome>;
export type OutcomeDraft = Extract<TriageOutcome, { status: 'draft' }>;
export type IssuedOutcome = Exclude<TriageOutcome, { status: 'draft' }>;
