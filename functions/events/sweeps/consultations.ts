import { closeConsultation } from '../../../shared/consultation/close.ts';
import { sameTimeLater } from '../../../shared/time/clock-policy.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/** Closes each question that was answered long ago and in which nobody has written since. */
export async function sweepConsultations({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  await seeToEach(await store.consultations.openReadable(authority, most), deps.log, async ({ id, status, advice }) => {
    if (status !== 'answered' || !advice) return;
    const { closeAfterWorkingDays } = settings.consultations;
    if (at < sameTimeLater(settings.calendar, new Date(advice.at), closeAfterWorkingDays)) return;
    const found = await store.consultations.find(id);
    if (!found.ok || found.value.status !== 'answered') return;
    const closed = closeConsultation(found.value, { seen: found.value.version }, serviceMoment(deps, settings, at));
    if (closed.ok) await store.consultations.save(closed.value);
  });
}
