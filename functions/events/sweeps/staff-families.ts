import { happening } from '../../../shared/contact/happening.ts';
import { ContactId, IncidentId } from '../../../shared/ids.ts';
import { keepIncidentFrom } from '../../../shared/incident/keep-incident-from.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Appearance } from '../../../shared/person-record/filed-record.ts';
import { leavesOneOf } from '../../../shared/restriction/family-sought.ts';
import { keepFromStaff } from '../../../shared/restriction/keep-from-staff.ts';
import { isKeptFrom } from '../../../shared/restriction/restriction.ts';
import { notSought, type StaffFamily } from '../../../shared/restriction/staff-family.ts';
import { errorName } from '../../log.ts';
import { toldWrite } from '../../store/told-people.ts';
import { type SweepDeps, serviceMoment, tellOfUndone } from './sweep-part.ts';

/** So many families are seen to in one minute; the rest in the next. */
const mostInMinute = 20;
/** So long is looked again: what was being sent as somebody spoke has no record before the minute hand has made it. */
const lookAgainMs = 3 * 60_000;

type Keeping = { deps: SweepDeps; family: StaffFamily; moment: Moment };

/** Everything in which somebody of a family was told of before, whoever else they are known as. */
async function toldOf({ deps: { store }, family }: Keeping): Promise<Appearance[]> {
  const traces = notSought(family);
  if (traces.size === 0) return [];
  const digest = await store.staffFamilies.keyDigest();
  const records = await store.familiesToSeek.standingUnder(family.under ?? []);
  const theirs = records.filter((record) => leavesOneOf(traces, record, digest));
  const persons = await store.personRecords.personsOf(theirs);
  const all = [...theirs, ...persons.values()].flatMap(({ appearances }) => appearances);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

async function keep({ kind, id }: Appearance, { deps: { store }, family, moment }: Keeping): Promise<void> {
  const { personId } = family;
  if (kind === 'contact') {
    const found = await store.contacts.find(ContactId.parse(id));
    if (!found.ok || isKeptFrom({ id: personId }, found.value)) return;
    const contact = found.value;
    const event = { ...happening(contact, moment), type: 'restricted' as const, kind: 'staff' as const };
    const change = { contact: { ...contact, version: event.version }, event, letters: [], notices: [] };
    const staff = await store.people.staff(family.authority);
    const saved = await store.contacts.saveRestriction(keepFromStaff(change, [personId], staff, moment));
    if (!saved.ok) throw new Error(saved.refusal.kind);
    return;
  }
  const found = await store.incidents.findWithTriage(IncidentId.parse(id));
  const change = found.ok && keepIncidentFrom(found.value.incident, personId, moment);
  if (!found.ok || !change) return;
  const { authority, version } = change.incident;
  // Who may know of its people is kept with them.
  const told = toldWrite({ kind, id, authority, version, at: change.event.at });
  const saved = await store.incidents.save(change, found.value, [told]);
  if (!saved.ok) throw new Error(saved.refusal.kind);
}

/**
 * Keeps from somebody at the front door what was there about their family before they named it. Each record is kept by a
 * write of its own over what was read; a minute that is cut off, or that crosses somebody, leaves the rest to the next, for
 * the family stands in its list until all of it was done.
 */
export async function sweepStaffFamilies(deps: SweepDeps): Promise<void> {
  const { store, now, newId, log } = deps;
  const { items: families, unreadable } = await store.familiesToSeek.all(mostInMinute);
  if (families.length + unreadable === 0) return;
  const moment = serviceMoment(deps, await store.settings.inForce(now()), now());
  let failed = 0;
  for (const family of families) {
    const before = failed;
    const keeping = { deps, family, moment };
    const all = await toldOf(keeping).catch((error: unknown) => {
      failed += 1;
      log.error('family not sought', { error: errorName(error) });
      return [];
    });
    for (const told of all) {
      await keep(told, keeping).catch((error: unknown) => {
        failed += 1;
        log.error('not kept from staff', { [told.kind]: told.id, error: errorName(error) });
      });
    }
    const spoken = now().getTime() - Date.parse(family.at);
    if (failed === before && spoken >= lookAgainMs) await store.familiesToSeek.sought(family, newId());
  }
  tellOfUndone({ failed, unreadable });
}
