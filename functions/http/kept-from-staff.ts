import type { Submission } from '../../shared/contact/submit.ts';
import type { Moment } from '../../shared/moment.ts';
import { peopleToRecognise, type Recognisable } from '../../shared/restriction/family-traces.ts';
import { restrictForStaff } from '../../shared/restriction/restrict-for-staff.ts';
import { staffAmong } from '../../shared/restriction/staff-family.ts';
import type { PagesStore } from '../store/pages-store.ts';

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
  return { ...submission, ...restrictForStaff(submission, kept, staff, moment) };
}
