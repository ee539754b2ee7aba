import * as z from 'zod';
import { OrganisationKind } from './agency.ts';
import { OrganisationId, PersonId } from './ids.ts';
import { Leave } from './preferences/leave.ts';

/** What a person does here. The first two belong to partner agencies, the rest to the council's front door. */
export const Role = z.enum([
  'referrer',
  'safeguarding-lead',
  'officer',
  'social-worker',
  'manager',
  'edt-worker',
  'auditor',
  'admin',
]);
export type Role = z.infer<typeof Role>;

/** The organisation as it is carried on the people and records that belong to it. */
export const OrganisationStamp = z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKind });
export type OrganisationStamp = z.infer<typeof OrganisationStamp>;

/** Someone with an account. `active` false ends sign-in and mail at once. */
export const Person = z.object({
  id: PersonId,
  authority: z.string(),
  name: z.string(),
  email: z.email(),
  jobTitle: z.string(),
  role: Role,
  organisation: OrganisationStamp,
  phone: z.string().optional(),
  /** Social Work England registration number. */
  sweNumber: z.string().optional(),
  active: z.boolean(),
  /** Sessions that began at this time or before it were ended, all of them at once. */
  sessionsSince: z.iso.datetime().optional(),
  /** When they are away, and who covers. */
  leave: Leave.optional(),
  /** Whether messages that can wait come at once or together, once a day. */
  messages: z.enum(['immediate', 'daily-digest']).optional(),
  version: z.int().positive(),
});
export type Person = z.infer<typeof Person>;

/** Who is acting: a person signed in, or a partner's system acting for its organisation. */
export const Actor = z.object({
  id: z.string(),
  kind: z.enum(['person', 'client', 'service']),
  name: z.string(),
  jobTitle: z.string().optional(),
  /** The verified address of a person's account. A partner's system has none. */
  email: z.string().optional(),
  phone: z.string().optional(),
  role: Role,
  authority: z.string(),
  organisation: OrganisationStamp,
  /** What they opened is open to them by break-glass: they look at it, and do nothing with it. */
  onlyLooks: z.literal(true).optional(),
});
export type Actor = z.infer<typeof Actor>;

/** Who did a thing, as it is kept on the record of it. */
export const Stamp = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  organisation: z.string(),
});
export type Stamp = z.infer<typeof Stamp>;

export const stampOf = (actor: Pick<Actor, 'id' | 'name' | 'role' | 'organisation'>): Stamp => ({
  id: actor.id,
  name: actor.name,
  role: actor.role,
  organisation: actor.organisation.name,
});

/** The actor that a signed-in person is. */
export const actorOf = (person: Person): Actor => ({
  id: person.id,
  kind: 'person',
  name: person.name,
  jobTitle: person.jobTitle,
  email: person.email,
  ...(person.phone && { phone: person.phone }),
  role: person.role,
  authority: person.authority,
  organisation: person.organisation,
});

const frontDoorRoles: readonly Role[] = ['officer', 'social-worker', 'manager', 'edt-worker', 'auditor', 'admin'];
export const isFrontDoor = (actor: Pick<Actor, 'role'>): boolean => frontDoorRoles.includes(actor.role);
