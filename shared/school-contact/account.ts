import { isFrontDoor, type Person } from '../actor.ts';
import type { Organisation } from '../agency.ts';
import { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ContactTold } from './keep-contacts.ts';
import type { SchoolContact } from './school-contacts.ts';

const leading: readonly SchoolContact['part'][] = ['lead', 'deputy'];

const stampOfOrganisation = ({ id, name, kind }: Organisation): Person['organisation'] => ({ id, name, kind });

/**
 * The account of somebody whom a school names, as it becomes; undefined where theirs stays as it is. Signing in with a code
 * that was sent there is how they prove the address, so everybody who is named has one. An account elsewhere stays what it
 * is there: one that has ended is opened again by the council alone.
 */
export function accountOfNamed(
  told: Pick<ContactTold, 'part' | 'name' | 'jobTitle' | 'email' | 'phone'>,
  { person, organisation }: { person: Person | undefined; organisation: Organisation },
  { actor, newId }: Pick<Moment, 'actor' | 'newId'>,
): Result<Person | undefined> {
  const role = leading.includes(told.part) ? 'safeguarding-lead' : 'referrer';
  if (!person) {
    return ok({
      id: PersonId.parse(newId()),
      authority: actor.authority,
      name: told.name,
      email: told.email,
      jobTitle: told.jobTitle ?? '',
      role,
      organisation: stampOfOrganisation(organisation),
      ...(told.phone && { phone: told.phone }),
      active: true,
      version: 1,
    });
  }
  const here = person.organisation.id === organisation.id;
  if (!person.active) {
    if (isFrontDoor(person) || (!here && !may(actor, 'keep-school-directory')))
      return refuse({ kind: 'invalid', problems: [{ field: 'email', code: 'account-ended' }] });
    const again = { ...person, organisation: stampOfOrganisation(organisation), role, active: true } as const;
    return ok({ ...again, version: person.version + 1 });
  }
  const promoted = here && person.role === 'referrer' && role === 'safeguarding-lead';
  return ok(promoted ? { ...person, role, version: person.version + 1 } : undefined);
}

/**
 * The account of somebody who is no longer a contact, as it becomes; undefined where it stays as it is. Whoever has left the
 * school, or was named by mistake, can sign in no more; whoever was replaced leads there no more.
 */
export function accountOfEnded(
  person: Person | undefined,
  why: 'left' | 'replaced' | 'mistake',
  { organisation, still }: { organisation: Pick<Organisation, 'id'> | undefined; still: readonly SchoolContact[] },
): Person | undefined {
  if (!person?.active || isFrontDoor(person) || person.organisation.id !== organisation?.id) return undefined;
  if (still.some(({ email }) => email.toLowerCase() === person.email.toLowerCase())) return undefined;
  if (why !== 'replaced') return { ...person, active: false, version: person.version + 1 };
  if (person.role !== 'safeguarding-lead') return undefined;
  return { ...person, role: 'referrer', version: person.version + 1 };
}
