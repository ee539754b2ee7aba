import { closeConsultation } from '../../../shared/consultation/close.ts';
import { sameTimeLater } from '../../../shared/time/clock-policy.ts';
import { most, type SweepDeps, serviceMoment } from './sweep-part.ts';

/** Closes each question that was answered long ago and in which nobody has written since. */
export async function sweepConsultations({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  const { items } = await store.consultations.open(authority, most);
  for (const { id, status, advice } of items) {
    if (status !== 'answered' || !advice) continue;
    const { closeAfterWorkingDays } = settings.consultations;
    if (at < sameTimeLater(settings.calendar, new Date(advice.at), closeAfterWorkingDays)) continue;
    const found = await store.consultations.find(id);
    if (!found.ok || found.value.status !== 'answered') continue;
    const closed = closeConsultation(found.value, { seen: found.value.version }, serviceMoment(deps, settings, at));
    if (closed.ok) await store.consultations.save(closed.value);
  }
}
