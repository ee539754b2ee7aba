import type { Person } from '../../shared/actor.ts';
import type { Change } from '../../shared/contact/change.ts';
import { mayBeToldOf } from '../../shared/contact/close-colleagues.ts';
import type { Submission } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
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

type StaffDeps = FamilyDeps & { store: Pick<PagesStore, 'people'> };

/** Those of the staff who may be an adult of a concern: a name or a mailbox is enough, whatever they said of themselves. */
const toldOf = (concern: Concern, staff: readonly Person[]): string[] =>
  staff.filter((person) => person.active && mayBeToldOf(person, concern)).map(({ id }) => id);

/** From whom of the staff each of some concerns is to be kept, by their ids; and who the staff are, where that matters. */
async function closeTo({ store }: StaffDeps, concerns: readonly Concern[], { actor }: Moment) {
  const among = await staffKnown({ store });
  const families = concerns.map((concern) => among(peopleToRecognise(concern)));
  const isNobody = families.flat().length === 0 && concerns.every(({ adults }) => adults.length === 0);
  const staff = isNobody ? [] : await store.people.staff(actor.authority);
  const close = concerns.map((concern, at) => [...new Set([...(families[at] ?? []), ...toldOf(concern, staff)])]);
  return { staff, close };
}

/**
 * A new contact as it is to be saved: kept from those of the staff who may be told of in it, or be close to somebody who
 * is, until a manager says that it is another of that name. It is judged before it is saved, so that it stands on no board
 * before.
 */
export async function keptFromStaff<S extends Submission>(deps: StaffDeps, submission: S, moment: Moment): Promise<S> {
  const { staff, close } = await closeTo(deps, [submission.concern], moment);
  return { ...submission, change: keepFromStaff(submission.change, close.flat(), staff, moment) };
}

/**
 * The correction of a concern as it is to be saved: kept from those of the staff who may be told of in it, or be close to
 * somebody who is, once it is put right. Whom it named before was judged then, and a manager may have let them see it: only
 * whoever comes to be meant by this very correction counts.
 */
export async function correctionKeptFromStaff(
  deps: StaffDeps,
  change: Change,
  { before, after }: Corrected,
  moment: Moment,
): Promise<Change> {
  const { staff, close } = await closeTo(deps, [before, after], moment);
  const [meantBefore = [], meant = []] = close;
  const fresh = meant.filter((id) => !meantBefore.includes(id));
  return keepFromStaff(change, fresh, staff, moment);
}
