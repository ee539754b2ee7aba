import * as z from 'zod';
import { limits } from '../form/limits.ts';
import { IncidentFacts } from './incident.ts';
import { IncidentAdult, IncidentChild, PersonInIncident } from './people.ts';
import { IncidentAccount, SafeContact } from './sealed.ts';

const ReportedAdult = IncidentAdult.extend({
  id: PersonInIncident.optional(),
  safeContact: SafeContact.omit({ adultId: true }).strict().optional(),
}).strict();

const ReportedChild = IncidentChild.extend({ id: PersonInIncident.optional() }).strict();

/**
 * An incident as the police send it, by form, by file or from their system: all of it together. People who come without
 * an id are numbered in their order. Unknown names are refused, each where it stands.
 */
export const PoliceReport = IncidentFacts.extend({
  adults: z.array(ReportedAdult).min(1).max(limits.adults),
  children: z.array(ReportedChild).min(1).max(limits.children),
  ...IncidentAccount.shape,
}).strict();
export type PoliceReport = z.infer<typeof PoliceReport>;

/** What is taken apart: the facts, and what is sealed or for the triage only. From here on they never meet again. */
export type Separated = { facts: IncidentFacts; account: IncidentAccount; safeContacts: SafeContact[] };

/** Takes a report apart, so that whatever is handed the facts cannot have the rest. */
export function separate({ place, narrative, adults, children, ...rest }: PoliceReport): Separated {
  const numbered = adults.map((adult, at) => ({ ...adult, id: adult.id ?? `a${at + 1}` }));
  return {
    facts: {
      ...rest,
      adults: numbered.map(({ safeContact: _, ...adult }) => adult),
      children: children.map((child, at) => ({ ...child, id: child.id ?? `c${at + 1}` })),
    },
    account: { place, narrative },
    safeContacts: numbered.flatMap(({ id, safeContact }) => (safeContact ? [{ ...safeContact, adultId: id }] : [])),
  };
}

/** The report that facts and what is sealed were taken from: the other way round. */
export const reportOf = ({ facts, account, safeContacts }: Separated): PoliceReport => ({
  ...facts,
  ...account,
  adults: facts.adults.map((adult) => {
    const { adultId: _, ...safeContact } = safeContacts.find(({ adultId }) => adultId === adult.id) ?? {};
    return { ...adult, ...(isWhole(safeContact) && { safeContact }) };
  }),
});

const isWhole = (contact: Partial<Omit<SafeContact, 'adultId'>>): contact is Omit<SafeContact, 'adultId'> =>
  contact.safeToContact !== undefined;
