import type { Contact } from '../../shared/contact/contact.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import type { Key } from './keys.ts';
import { stoodKeys } from './stood-keys.ts';
import type { Write } from './write.ts';

type Stood = { version: number; authority: string };
type Event = { id: string; at: string };

/**
 * A record as a change has just made it, kept under its version and never written again. The present one is kept too:
 * so nobody need read what was there before to change it, and what a change takes the place of is there already.
 */
const stoodWrite = (key: Key, { version, authority }: Stood, event: Event, record: object): Write => ({
  item: { ...key, version, authority, at: event.at, event: event.id, ...record },
  over: 'nothing',
});

/** A contact as its event made it. */
export const contactStood = (contact: Contact, event: Event): Write =>
  stoodWrite(stoodKeys.contact(contact.id, contact.version), contact, event, { contact });

/**
 * An incident and its triage as their event made them. How to reach a victim is not kept so: where somebody could once be
 * found is no less a danger to them, and no part of what was decided on.
 */
export const incidentStood = ({ incident, triage, event }: IncidentChange): Write[] => [
  ...(incident ? [stoodWrite(stoodKeys.incident(incident.id, incident.version), incident, event, { incident })] : []),
  ...(triage ? [stoodWrite(stoodKeys.triage(triage.incidentId, triage.version), triage, event, { triage })] : []),
];
