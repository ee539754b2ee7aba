import { correctionsIn } from '../../../shared/contact/corrected-concern.ts';
import { type ContactId, IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { type SealedLater, sealAnswers } from '../../../shared/sealed-address/sealed-answers.ts';
import { keepAgainLikeIncident } from '../../../shared/triage-outcome/keep-like-incident.ts';
import { secretInContact } from '../../../shared/triage-outcome/secret-in-contact.ts';
import { type SweepDeps, serviceMoment } from './sweep-part.ts';

/** What of a contact says what is withheld in its incident by now; most incidents withhold nothing, and none is asked. */
async function secretSince({ store }: SweepDeps, incident: Incident, id: ContactId): Promise<SealedLater | undefined> {
  const file = await store.incidents.file(incident.id);
  if (!file.ok) throw new Error(file.refusal.kind);
  const outcomes = file.value.outcomes.flatMap((one) => (one.status === 'draft' ? [] : [one]));
  const [concern, { events }] = await Promise.all([store.contacts.concern(id), store.contacts.file(id)]);
  const secret = secretInContact(concern, incident, outcomes);
  return secret.size > 0 ? sealAnswers(concern, secret, correctionsIn(events)) : undefined;
}

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
  const sealedLater = await secretSince(deps, incident, found.value.id);
  const change = keepAgainLikeIncident(found.value, incident, { staff, colleagues }, sealedLater, moment);
  const saved = change && (await store.contacts.saveRestriction(change));
  if (saved && !saved.ok) throw new Error(saved.refusal.kind);
}
