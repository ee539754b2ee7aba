import { correctionsIn } from '../../../shared/contact/corrected-concern.ts';
import { type ContactId, IncidentId } from '../../../shared/ids.ts';
import { sealAnswers } from '../../../shared/sealed-address/sealed-answers.ts';
import { keepAgainLikeIncident } from '../../../shared/triage-outcome/keep-like-incident.ts';
import { secretInContact } from '../../../shared/triage-outcome/secret-in-contact.ts';
import type { IncidentFile } from '../../store/incident-file.ts';
import { type SweepDeps, serviceMoment } from './sweep-part.ts';

/** What of a contact says what is withheld in its incident by now; where nothing is, the contact is not asked. */
async function secretSince({ store }: SweepDeps, { incident, outcomes }: IncidentFile, id: ContactId) {
  const wentOut = outcomes.flatMap((one) => (one.status === 'draft' ? [] : [one]));
  if ([incident, ...wentOut].every(({ withheld }) => withheld.length === 0)) return undefined;
  const [concern, { events }] = await Promise.all([store.contacts.concern(id), store.contacts.file(id)]);
  return sealAnswers(concern, secretInContact(concern, incident, wentOut), correctionsIn(events));
}

/**
 * Keeps the contact that was opened from an incident from whoever the incident is kept from by now, and takes out of it what
 * is withheld there: what the police tell later reaches both. Throws where it crosses somebody, so that the next minute
 * does it.
 */
export async function keepContactLikeIncident(deps: SweepDeps, id: string): Promise<void> {
  const { store, now } = deps;
  const known = await store.incidents.find(IncidentId.parse(id));
  if (!known.ok || !known.value.contact) return;
  const [file, found] = await Promise.all([
    store.incidents.file(known.value.id),
    store.contacts.find(known.value.contact.id),
  ]);
  if (!file.ok || !found.ok) return;
  const { incident } = file.value;
  const [staff, colleagues, settings, sealedLater] = await Promise.all([
    store.people.staff(incident.authority),
    store.people.of(incident.authority, incident.receivedFrom.organisation.id),
    store.settings.inForce(now()),
    secretSince(deps, file.value, found.value.id),
  ]);
  const moment = serviceMoment(deps, settings, now());
  const change = keepAgainLikeIncident(found.value, incident, { staff, colleagues }, sealedLater, moment);
  const saved = change && (await store.contacts.saveRestriction(change));
  if (saved && !saved.ok) throw new Error(saved.refusal.kind);
}
