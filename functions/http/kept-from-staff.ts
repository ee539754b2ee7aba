import type { Person } from '../../shared/actor.ts';
import type { Change } from '../../shared/contact/change.ts';
import { comesToBeMeant, mayBeToldOf } from '../../shared/contact/close-colleagues.ts';
import type { Submission } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Moment } from '../../shared/moment.ts';
import { peopleToRecognise, type Recognisable } from '../../shared/restriction/family-traces.ts';
import { keepFromStaff } from '../../shared/restriction/keep-from-staff.ts';
import { staffAmong } from '../../shared/restriction/staff-family.ts';
import type { PagesStore } from '../store/pages-store.ts';
import type { Corrected } from './referrals/corrected.ts';

type FamilyDeps = { store: Pick<PagesStore, 'staffFamilies'> };

/** Says who of the staff may be among some people, or be close to one of them, by their ids: by more than was `said` before. */
export type StaffAmong = (people: readonly Recognisable[], said?: readonly Recognisable[]) => string[];

/** What is needed to say so, read once however many are then asked after. */
export async function staffKnown({ store }: FamilyDeps): Promise<StaffAmong> {
  const families = await store.staffFamilies.all();
  if (families.length === 0) return () => [];
  const digest = await store.staffFamilies.keyDigest();
  return (people, said) => staffAmong(people, families, digest, said);
}

type StaffDeps = FamilyDeps & { store: Pick<PagesStore, 'people'> };

/** Whom of the staff some words tell of: those in them or close to somebody who is, and those who may be one of their adults. */
type Means = {
  people: readonly Recognisable[];
  said?: readonly Recognisable[];
  isMeant: (person: Person) => boolean;
  adults: Concern['adults'];
};

/** From whom of the staff words are to be kept, by their ids; and who the staff are, where that matters. */
async function closeTo({ store }: StaffDeps, { people, said, isMeant, adults }: Means, { actor }: Moment) {
  const family = (await staffKnown({ store }))(people, said);
  if (family.length === 0 && adults.length === 0) return { staff: [], close: [] };
  const staff = await store.people.staff(actor.authority);
  // A name or a mailbox is enough, whatever they said of themselves.
  const meant = staff.filter((person) => person.active && isMeant(person)).map(({ id }) => id);
  return { staff, close: [...new Set([...family, ...meant])] };
}

/**
 * A new contact as it is to be saved: kept from those of the staff who may be told of in it, or be close to somebody who
 * is, until a manager says that it is another of that name. It is judged before it is saved, so that it stands on no board
 * before.
 */
export async function keptFromStaff<S extends Submission>(deps: StaffDeps, submission: S, moment: Moment): Promise<S> {
  const { concern } = submission;
  const means = {
    people: peopleToRecognise(concern),
    isMeant: (person: Person) => mayBeToldOf(person, concern),
    adults: concern.adults,
  };
  const { staff, close } = await closeTo(deps, means, moment);
  return { ...submission, change: keepFromStaff(submission.change, close, staff, moment) };
}

/**
 * The correction of a concern as it is to be saved: kept from those of the staff who may be told of in it, or be close to
 * somebody who is, once it is put right. What it told before was judged then, and a manager may have let them see it: only
 * what this very correction tells counts, of whoever it is.
 */
export async function correctionKeptFromStaff(
  deps: StaffDeps,
  change: Change,
  corrected: Corrected,
  moment: Moment,
): Promise<Change> {
  const { before, after } = corrected;
  const means = {
    people: peopleToRecognise(after),
    said: peopleToRecognise(before),
    isMeant: (person: Person) => comesToBeMeant(person, corrected),
    adults: after.adults,
  };
  const { staff, close } = await closeTo(deps, means, moment);
  return keepFromStaff(change, close, staff, moment);
}
