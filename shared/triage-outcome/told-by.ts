import type { Person } from '../actor.ts';
import type { Told } from '../contact/told.ts';
import type { Incident } from '../incident/incident.ts';
import { isKeptFromIncident } from '../incident/open-incident.ts';
import type { Moment } from '../moment.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';

/** Who has an account where a contact is read: the front door's staff, and those of the organisation that told of it. */
export type NearContact = { staff: readonly Person[]; colleagues: readonly Person[] };

/** `account`: whoever told of the incident, where they sign in here. */
export type ToldFrom = { incident: Incident; account: Person | undefined; near: Pick<NearContact, 'colleagues'> };

/**
 * Who is answered for the police, and their account. Where whoever told of it may be an adult of it, by their account or by
 * their name, it is the mailbox of the force and nobody’s own; without one nothing is sent, and it is somebody’s task.
 * `isKept`: that it is so.
 */
export function toldBy(
  { incident, account, near }: ToldFrom,
  { now, settings }: Pick<Moment, 'now' | 'settings'>,
): { told: Told; account?: Person; isKept: boolean } {
  const { personId, name, email, organisation } = incident.receivedFrom;
  const told = (caller: { name: string; email: string }): Told => ({
    channel: 'email',
    at: now.toISOString(),
    caller: { standing: 'professional', jobTitle: '', phone: '', organisation, ...caller },
  });
  const kept = (person: { id: string; name: string }) => isKeptFromIncident(person, incident);
  const reachesKept = (address: string) =>
    near.colleagues.some((person) => person.email.toLowerCase() === address.toLowerCase() && kept(person));
  const themselves = [{ id: personId ?? '', name }, ...(account ? [account] : [])];
  if (!themselves.some(kept) && !reachesKept(email))
    return { told: told({ name, email }), ...(account && { account }), isKept: false };
  const force = triageSettings(settings).agencies.find(({ agency }) => agency === 'police')?.mailbox?.email ?? '';
  return { told: told({ name: organisation.name, email: reachesKept(force) ? '' : force }), isKept: true };
}
