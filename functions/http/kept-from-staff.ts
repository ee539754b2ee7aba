import type { Submission } from '../../shared/contact/submit.ts';
import type { Moment } from '../../shared/moment.ts';
import { peopleToRecognise } from '../../shared/restriction/family-traces.ts';
import { restrictForStaff } from '../../shared/restriction/restrict-for-staff.ts';
import { staffAmong } from '../../shared/restriction/staff-family.ts';
import type { PagesStore } from '../store/pages-store.ts';

/**
 * A new contact as it is to be saved: kept from those of the staff who may be told of in it, or be close to somebody who
 * is. It is judged before it is saved, so that it stands on no board before.
 */
export async function keptFromStaff<S extends Submission>(
  { store }: { store: Pick<PagesStore, 'staffFamilies' | 'people'> },
  submission: S,
  moment: Moment,
): Promise<S> {
  const families = await store.staffFamilies.all();
  if (families.length === 0) return submission;
  const digest = await store.staffFamilies.keyDigest();
  const kept = staffAmong(peopleToRecognise(submission.concern), families, digest);
  if (kept.length === 0) return submission;
  const staff = await store.people.staff(moment.actor.authority);
  return { ...submission, ...restrictForStaff(submission, kept, staff, moment) };
}
