import type { Actor, Role } from './actor.ts';
import type { KeptFromColleagues } from './contact/kept-from-colleagues.ts';
import { sameName } from './person/same-name.ts';
import { isOpenTo, type Restriction } from './restriction/restriction.ts';

const partners = ['referrer', 'safeguarding-lead'] as const;
const frontDoor = ['officer', 'social-worker', 'manager', 'edt-worker'] as const;

/**
 * What each role may do. Everything else is refused. Business support creates, chases and sends but never judges;
 * a qualified social worker screens and proposes; a manager authorises.
 */
export const permissions = {
  'raise-a-concern': partners,
  'read-own-referrals': partners,
  'read-organisation-referrals': ['safeguarding-lead'],
  'read-organisation-drafts': ['safeguarding-lead'],
  'answer-a-question': partners,
  'write-to-the-front-door': partners,
  disagree: partners,
  'add-to-what-was-sent': partners,
  'attach-a-file': [...partners, ...frontDoor],
  'read-contacts': [...frontDoor, 'auditor'],
  'write-a-draft': [...partners, ...frontDoor],
  'enter-a-contact': frontDoor,
  'read-handover': [...frontDoor, 'auditor'],
  'sign-handover': frontDoor,
  'record-night-work': ['edt-worker', 'manager'],
  'ask-first': partners,
  'read-consultations': [...partners, ...frontDoor, 'auditor'],
  'close-consultations': [...partners, ...frontDoor],
  'see-consultation-board': [...frontDoor, 'auditor'],
  'route-consultations': frontDoor,
  'answer-consultations': ['social-worker', 'manager', 'edt-worker'],
  'reveal-a-sealed-address': ['social-worker', 'manager', 'edt-worker'],
  'claim-a-contact': frontDoor,
  'assign-contacts': ['officer', 'social-worker', 'manager'],
  'rate-a-contact': ['social-worker', 'manager', 'edt-worker'],
  'ask-the-referrer': frontDoor,
  'write-to-the-referrer': frontDoor,
  'propose-a-decision': ['social-worker', 'manager'],
  'authorise-a-decision': ['manager'],
  'issue-a-letter': ['officer', 'social-worker', 'manager'],
  'close-a-contact': ['officer', 'social-worker', 'manager'],
  'reopen-a-contact': ['manager'],
  'set-a-new-time': ['manager'],
  'answer-a-disagreement': ['social-worker', 'manager'],
  'lead-on-disagreements': ['manager'],
  'see-disagreement-themes': ['manager', 'auditor'],
  'see-undelivered-messages': frontDoor,
  'set-leave-of-others': ['manager'],
  'see-who-has-looked': ['manager', 'auditor'],
  'see-as-it-stood': ['manager', 'auditor'],
  'end-unusual-looks': ['manager'],
  'ask-why-seen': [...partners, ...frontDoor, 'auditor', 'admin'],
  'name-own-family': [...frontDoor, 'auditor', 'admin'],
  'restrict-a-contact': ['manager'],
  'break-glass': ['social-worker', 'manager', 'edt-worker'],
  'see-broken-glass': ['manager', 'auditor'],
  'review-broken-glass': ['manager'],
  'see-operations': ['manager', 'auditor', 'admin'],
  'see-retention': ['manager', 'auditor'],
  'hold-records': ['manager'],
  'dispose-of-records': ['manager'],
  // There is no data-protection role: whoever answers must be able to open all that is held, and another of them approves.
  'see-disclosures': ['manager'],
  'answer-disclosures': ['manager'],
  'see-people-and-settings': ['manager', 'auditor', 'admin'],
  'end-sessions': ['manager', 'admin'],
  'edit-wording': ['manager', 'admin'],
  'publish-wording': ['manager', 'admin'],
  'send-an-incident': partners,
  'read-incidents': [...frontDoor, 'auditor'],
  'see-triage': [...partners, ...frontDoor, 'auditor'],
  'search-people': frontDoor,
  'read-people': [...frontDoor, 'auditor'],
  'link-people': ['social-worker', 'manager', 'edt-worker'],
  'set-markers': ['social-worker', 'manager', 'edt-worker'],
  'see-open-cases': frontDoor,
  'say-same-event': frontDoor,
  'write-notes': frontDoor,
  'merge-people': ['social-worker', 'manager'],
  'prepare-triage': frontDoor,
  'speak-in-triage': [...partners, ...frontDoor],
  'settle-a-triage-level': ['social-worker', 'manager', 'edt-worker'],
  'second-a-triage-level': ['social-worker', 'manager'],
  'chair-triage': ['manager'],
  'read-triage-outcomes': [...partners, ...frontDoor],
  'edit-descriptors': ['manager', 'admin'],
  'publish-descriptors': ['manager', 'admin'],
  'see-schools': [...partners, ...frontDoor, 'auditor', 'admin'],
  'read-school-directory': [...frontDoor, 'auditor', 'admin'],
  'check-open-cases': partners,
  'read-organisation-checks': ['safeguarding-lead'],
  'read-told-checks': [...frontDoor, 'auditor', 'admin'],
  'review-open-checks': ['manager', 'auditor', 'admin'],
  'end-unusual-checks': ['manager', 'admin'],
  'send-a-case-file': ['manager', 'admin'],
  'release-a-case-file': ['manager'],
  'keep-school-directory': ['officer', 'manager', 'admin'],
  'read-school-notices': ['safeguarding-lead'],
  'send-school-notices': ['officer', 'social-worker', 'manager', 'edt-worker'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/**
 * What somebody may still do who only looks begins with one of these: what reads, finds and sees, and a break-glass for
 * another record.
 */
const lookingWords: readonly (string | undefined)[] = ['read', 'see', 'search', 'break'];

const isLooking = (permission: Permission): boolean => lookingWords.includes(permission.split('-')[0]);

export const may = ({ role, onlyLooks }: Pick<Actor, 'role' | 'onlyLooks'>, permission: Permission): boolean => {
  const roles: readonly Role[] = permissions[permission];
  return roles.includes(role) && (!onlyLooks || isLooking(permission));
};

/**
 * Where someone stands to a contact: what they raised, what their organisation raised, the front door's work, nothing.
 * One that is restricted is the work of those to whom it is open, and not there for the rest of the front door.
 */
export type Relation = 'own' | 'organisation' | 'front-door' | 'none';

/** Who brought a record: the person, and the system that sent it, as far as either has an account. */
type Raiser = { personId?: string | undefined; clientId?: string | undefined };

/** What of a record says whose it is: the authority it lies with, and who brought it. */
type Brought = {
  authority: string;
  allegation?: boolean | undefined;
  keptFromColleagues?: KeptFromColleagues | undefined;
  adultNames?: readonly string[] | undefined;
  restricted?: Restriction | undefined;
  holder?: { id: string } | undefined;
  raisedBy: Raiser & { organisation: { id: string } };
};

/**
 * Whether an allegation against somebody who works with children is kept from another of the organisation that raised
 * it: nobody can tell who there it is about, so only whoever raised it and the front door open it. What a system raised
 * for nobody who signs in here, that system may ask after. A concern in which one of them may be an adult is kept from
 * whoever that may be, and from every system that did not raise it, for nobody can tell who reads there; and from whoever
 * goes by the name of an adult now, for accounts come and are named otherwise after it was sent. A row from before rows said
 * which system raised it is kept from all.
 */
export const keptFrom = (
  actor: Pick<Actor, 'kind' | 'id' | 'name'>,
  {
    allegation,
    keptFromColleagues: colleagues,
    adultNames = [],
    raisedBy: { personId, clientId },
  }: Pick<Brought, 'allegation' | 'keptFromColleagues' | 'adultNames'> & { raisedBy: Raiser },
): boolean => {
  if (actor.kind === 'client') {
    const raisedIt = personId === undefined && clientId === actor.id;
    return !raisedIt && (allegation === true || colleagues !== undefined);
  }
  if (personId === actor.id) return false;
  if (allegation === true || colleagues === 'all' || colleagues?.includes(actor.id)) return true;
  return adultNames.some((name) => sameName(name, actor.name) !== undefined);
};

export function relationTo(actor: Actor, contact: Brought): Relation {
  if (actor.authority !== contact.authority) return 'none';
  if (may(actor, 'read-contacts')) return isOpenTo(actor, contact) ? 'front-door' : 'none';
  if (keptFrom(actor, contact)) return 'none';
  if (actor.kind === 'client')
    return contact.raisedBy.organisation.id === actor.organisation.id ? 'organisation' : 'none';
  // What somebody raised was raised for their organisation: whoever has gone to another leaves it there.
  if (contact.raisedBy.organisation.id !== actor.organisation.id) return 'none';
  if (contact.raisedBy.personId === actor.id && may(actor, 'read-own-referrals')) return 'own';
  return may(actor, 'read-organisation-referrals') ? 'organisation' : 'none';
}
