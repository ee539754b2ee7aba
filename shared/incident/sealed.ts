import * as z from 'zod';
import { limits } from '../form/limits.ts';
import { IncidentId } from '../ids.ts';
import { PersonInIncident, YesNoUnknown } from './people.ts';

const short = z.string().trim().min(1).max(limits.shortText);
const medium = z.string().trim().min(1).max(limits.mediumText);

/** Where it happened. Where a family lives can follow from it, so it is kept with the narrative. */
export const Place = z.object({
  kind: z.enum(['home', 'other-home', 'street', 'workplace', 'school', 'public-place', 'online', 'other']).optional(),
  address: medium.optional(),
  postcode: z.string().trim().min(1).max(limits.identifier).optional(),
  uprn: z.string().trim().min(1).max(limits.identifier).optional(),
});
export type Place = z.infer<typeof Place>;

/**
 * What the police wrote and where it was, for those who sit in the triage. It lies beside the incident and not in it,
 * and no function that makes words for a school or a family takes it.
 */
export const IncidentAccount = z.object({
  place: Place,
  narrative: z.string().trim().min(1).max(limits.longText),
});
export type IncidentAccount = z.infer<typeof IncidentAccount>;

export const Refuge = z.object({
  name: short.optional(),
  town: short.optional(),
  phone: z.string().trim().min(1).max(limits.phone).optional(),
});

/**
 * How to reach a victim without harming anybody. Sealed: read only by those who must reach them, each reading is
 * recorded, and it is never searched, exported, printed or put in a message.
 */
export const SafeContact = z.object({
  adultId: PersonInIncident,
  safeToContact: YesNoUnknown,
  safeHow: z
    .array(z.enum(['phone', 'text-message', 'email', 'letter', 'in-person', 'through-you', 'other']))
    .max(7)
    .default([]),
  safeWhen: medium.optional(),
  whatNotToSay: medium.optional(),
  phone: z.string().trim().min(1).max(limits.phone).optional(),
  otherPhone: z.string().trim().min(1).max(limits.phone).optional(),
  email: z.string().trim().min(1).max(limits.email).optional(),
  address: medium.optional(),
  postcode: z.string().trim().min(1).max(limits.identifier).optional(),
  uprn: z.string().trim().min(1).max(limits.identifier).optional(),
  refuge: Refuge.optional(),
});
export type SafeContact = z.infer<typeof SafeContact>;

/** All of one incident that is sealed or for the triage only. It has a version of its own. */
export const SealedIncident = z.object({
  incidentId: IncidentId,
  authority: z.string(),
  version: z.int().positive(),
  account: IncidentAccount,
  safeContacts: z.array(SafeContact).max(limits.adults),
});
export type SealedIncident = z.infer<typeof SealedIncident>;

/** Every text by which somebody could be found: nothing that leaves may hold one of them. */
export const findableTexts = ({ account: { place }, safeContacts }: Pick<SealedIncident, 'account' | 'safeContacts'>) =>
  [
    place.address,
    place.postcode,
    place.uprn,
    ...safeContacts.flatMap(({ address, postcode, uprn, phone, otherPhone, email, refuge }) => [
      address,
      postcode,
      uprn,
      phone,
      otherPhone,
      email,
      refuge?.name,
      refuge?.town,
      refuge?.phone,
    ]),
  ].filter((text) => text !== undefined);
