import type { Change } from '../../shared/contact/change.ts';
import type { Submission } from '../../shared/contact/submit.ts';
import type { Moment } from '../../shared/moment.ts';
import { peopleToRecognise, type Recognisable } from '../../shared/restriction/family-traces.ts';
import { keepFromStaff } from '../../shared/restriction/keep-from-staff.ts';
import { staffAmong } from '../../shared/restriction/staff-family.ts';
import type { PagesStore } from '../store/pages-store.ts';
import type { Corrected } from './referrals/corrected.ts';

type FamilyDeps = { store: Pick<PagesStore, 'staffFamilies'> };

/** Says who of the staff may be among some people, or be close to one of them, by their ids. */
export type StaffAmong = (people: readonly Recognisable[]) => string[];

/** What is needed to say so, read once however many are then asked after. */
export async function staffKnown({ store }: FamilyDeps): Promise<StaffAmong> {
  const families = await store.staffFamilies.all();
  if (families.length === 0) return () => [];
  const digest = await store.staffFamilies.keyDigest();
  return (people) => staffAmong(people, families, digest);
}

/**
 * A new contact as it is to be saved: kept from those of the staff who may be told of in it, or be close to somebody who
 * is. It is judged before it is saved, so that it stands on no board before.
 */
export async function keptFromStaff<S extends Submission>(
  { store }: FamilyDeps & { store: Pick<PagesStore, 'people'> },
  submission: S,
  moment: Moment,
): Promise<S> {
  const kept = (await staffKnown({ store }))(peopleToRecognise(submission.concern));
  if (kept.length === 0) return submission;
  const staff = await store.people.staff(moment.actor.authority);
  return { ...submission, change: keepFromStaff(submission.change, kept, staff, moment) };
}

/**
 * The correction of a concern as it is to be saved: kept from those of the staff who may be told of in it, or be close to
 * somebody who is, once it is put right. Whom it named before was judged then, and a manager may have let them see it: only
 * whoever comes to be meant by this very correction counts.
 */
export async function correctionKeptFromStaff(
  { store }: FamilyDeps & { store: Pick<PagesStore, 'people'> },
  change: Change,
  { before, after }: Corrected,
  moment: Moment,
): Promise<Change> {
  const among = await staffKnown({ store });
  const meantBefore = among(peopleToRecognise(before));
  const close = among(peopleToRecognise(after)).filter((id) => !meantBefore.includes(id));
  if (close.length === 0) return change;
  return keepFromStaff(change, close, await store.people.staff(moment.actor.authority), moment);
}
