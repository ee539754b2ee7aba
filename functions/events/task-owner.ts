import { actorOf, type Person, type Stamp, stampOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { ConsultationId, IncidentId, PersonId } from '../../shared/ids.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { isIncidentOpenTo } from '../../shared/incident/open-incident.ts';
import type { Notice } from '../../shared/notice.ts';
import { type Candidate, takesTasks, taskOwnerAmong } from '../../shared/notice-task-owner.ts';
import { isOpenTo } from '../../shared/restriction/restriction.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Store } from '../store/store.ts';

type Needs = Pick<Store, 'contacts' | 'consultations' | 'incidents' | 'people'>;

/** What of a message says whose it could be. */
type About = Pick<Notice, 'owner' | 'contactId'>;

const asStamp = (person: Person | undefined): Stamp | undefined => person && stampOf(person);

/** People by their id, each read once. */
function peopleIn({ people }: Needs) {
  const known = new Map<string, Promise<Person | undefined>>();
  return (id: string): Promise<Person | undefined> => {
    const personId = PersonId.safeParse(id);
    const found = known.get(id) ?? (personId.success ? people.find(personId.data) : Promise.resolve(undefined));
    known.set(id, found);
    return found;
  };
}

type Find = ReturnType<typeof peopleIn>;

async function candidate(find: Find, person: Person | undefined): Promise<Candidate[]> {
  if (!person) return [];
  return [{ person, cover: person.leave && (await find(person.leave.cover.id)) }];
}

/** A contact and an incident, where a message is about one. */
type Subject = { contact?: Contact | undefined; incident?: Incident | undefined };

/** What messages are about, each read once. */
function subjectsIn({ contacts, incidents }: Needs) {
  const known = new Map<string, Promise<Subject>>();
  const read = async ({ owner, contactId }: About): Promise<Subject> => {
    const [kind, id] = owner.split('/');
    const contact = contactId && (await contacts.find(contactId));
    const incident = kind === 'incident' ? await incidents.find(IncidentId.parse(id)) : undefined;
    return { ...(contact?.ok && { contact: contact.value }), ...(incident?.ok && { incident: incident.value }) };
  };
  return (about: About): Promise<Subject> => {
    const key = `${about.owner} ${about.contactId}`;
    const found = known.get(key) ?? read(about);
    known.set(key, found);
    return found;
  };
}

/** Who holds what a message is about, who authorised its decision and who sent its letter, in this order. */
async function nearTo(store: Needs, find: Find, notice: About, subject: Subject): Promise<Candidate[]> {
  const stamps = await stampsNear(store, notice, subject);
  const ids = [...new Set(stamps.flatMap((stamp) => stamp?.id ?? []))];
  return (await Promise.all(ids.map(async (id) => candidate(find, await find(id))))).flat();
}

async function stampsNear({ consultations }: Needs, { owner }: About, { contact, incident }: Subject) {
  const [kind, id] = owner.split('/');
  if (kind === 'consultation') {
    const consultation = await consultations.find(ConsultationId.parse(id));
    return consultation.ok ? [consultation.value.holder] : [];
  }
  if (kind === 'incident') return incident ? [whoDecided(incident), whoAsked(incident)] : [];
  if (!contact) return [];
  return [
    'holder' in contact ? contact.holder : undefined,
    'authorised' in contact ? contact.authorised.by : undefined,
    'issued' in contact ? contact.issued.by : undefined,
  ];
}

type IsOpen = (person: Person) => boolean;

/** Who may open what a message is about: its task is given to nobody else, for nobody else would see it. */
const openFor =
  ({ contact, incident }: Subject): IsOpen =>
  (person) =>
    (!contact || isOpenTo(actorOf(person), contact)) && (!incident || isIncidentOpenTo(person, incident));

/** Who issued the outcome of an incident, and who last asked the police for what they did not record. */
const whoDecided = (incident: Incident): Stamp | undefined =>
  incident.status === 'decided' ? incident.decided.by : undefined;
const whoAsked = ({ asked }: Incident): Stamp | undefined => asked.at(-1)?.by;

/**
 * Whose task it is when a message does not arrive, among those who had to do with its contact; undefined when none of
 * them can take it. The sweep then names somebody within the minute.
 */
export async function nearestOwner(store: Needs, notice: Notice, now: Date): Promise<Stamp | undefined> {
  const subject = await subjectsIn(store)(notice);
  const near = await nearTo(store, peopleIn(store), notice, subject);
  return asStamp(taskOwnerAmong({ near, duty: [], staff: [], isOpenTo: openFor(subject) }, now));
}

/** Names the person whose task a message is, for one sweep: the people, and what its messages are about, are read once. */
export function taskOwners(store: Needs, { now, settings }: { now: Date; settings: Settings }) {
  const find = peopleIn(store);
  const subjectOf = subjectsIn(store);
  const { authority, limits } = settings;
  let onDuty: Promise<Candidate[]> | undefined;
  let atTheFrontDoor: Promise<Person[]> | undefined;
  const duty = async () => {
    const people = await Promise.all(limits.delivery.duty.map((email) => store.people.byEmail(authority, email)));
    return (await Promise.all(people.map((person) => candidate(find, person)))).flat();
  };
  const managerFor = async (near: readonly Candidate[], isOpenTo: IsOpen) => {
    onDuty ??= duty();
    atTheFrontDoor ??= store.people.staff(authority);
    const isManager = ({ role }: Person) => role === 'manager';
    const managersOnDuty = (await onDuty).filter(({ person }) => isManager(person));
    const staff = (await atTheFrontDoor).filter(isManager);
    const manager = taskOwnerAmong({ near, duty: managersOnDuty, staff, isOpenTo }, now);
    // Where no manager may open it, whoever may knows at least that it is late.
    return manager ?? taskOwnerAmong({ near: [], duty: [], staff: await atTheFrontDoor, isOpenTo }, now);
  };
  return {
    find,
    /**
     * The manager who is told when a promise is broken: the first on the duty list, then by name, who is there and may
     * open the contact.
     */
    manager: async (contact?: Contact): Promise<Stamp | undefined> =>
      asStamp(await managerFor([], openFor({ contact }))),
    /** Who is warned that a decision is due soon: whoever holds the contact, or covers for them; else that manager. */
    decides: async (contact: Contact): Promise<Person | undefined> =>
      managerFor('holder' in contact ? await candidate(find, await find(contact.holder.id)) : [], openFor({ contact })),
    /** Whether whoever has the task of a message can do it: they are there, and may open what it is about. */
    async keeps(notice: About, owner: Stamp | undefined): Promise<boolean> {
      const has = owner && (await find(owner.id));
      return has !== undefined && takesTasks(has, now) && openFor(await subjectOf(notice))(has);
    },
    /** Whoever has to do with the contact of the message, else whoever is on duty. */
    async of(notice: About): Promise<Stamp | undefined> {
      const subject = await subjectOf(notice);
      const near = await nearTo(store, find, notice, subject);
      const isOpenTo = openFor(subject);
      const nearest = taskOwnerAmong({ near, duty: [], staff: [], isOpenTo }, now);
      if (nearest) return stampOf(nearest);
      onDuty ??= duty();
      atTheFrontDoor ??= store.people.staff(authority);
      return asStamp(taskOwnerAmong({ near, duty: await onDuty, staff: await atTheFrontDoor, isOpenTo }, now));
    },
  };
}
export type TaskOwners = ReturnType<typeof taskOwners>;
