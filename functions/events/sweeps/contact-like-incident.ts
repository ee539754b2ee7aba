import { IncidentId } from '../../../shared/ids.ts';
import { keepAgainLikeIncident } from '../../../shared/triage-outcome/keep-like-incident.ts';
import { type SweepDeps, serviceMoment } from './sweep-part.ts';

/**
 * Keeps the contact that was opened from an incident from whoever the incident is kept from by now: what the police tell
 * later reaches both. Throws where it crosses somebody, so that the next minute does it.
 */
export async function keepContactLikeIncident(deps: SweepDeps, id: string): Promise<void> {
  const { store, now } = deps;
  const known = await store.incidents.find(IncidentId.parse(id));
  if (!known.ok || !known.value.contact) return;
  const incident = known.value;
  const found = await store.contacts.find(known.value.contact.id);
  if (!found.ok) return;
  const [staff, colleagues, settings] = await Promise.all([
    store.people.staff(incident.authority),
    store.people.of(incident.authority, incident.receivedFrom.organisation.id),
    store.settings.inForce(now()),
  ]);
  const moment = serviceMoment(deps, settings, now());
  const change = keepAgainLikeIncident(found.value, incident, { staff, colleagues }, moment);
  const saved = change && (await store.contacts.saveRestriction(change));
  if (saved && !saved.ok) throw new Error(saved.refusal.kind);
}
