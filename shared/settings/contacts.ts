import * as z from 'zod';
import { Slug, Words } from './codes.ts';

/** A telephone number as it is read out: digits and spaces. */
export const Phone = z.string().regex(/^0\d[\d ]{7,12}\d$|^(999|101|111|112)$/);

/** A service that people are told to contact. `when`: the hours that it answers, in words. */
export const ContactPoint = z.object({
  name: Words,
  purpose: Words,
  phone: Phone,
  email: z.email().optional(),
  when: Words,
});
export type ContactPoint = z.infer<typeof ContactPoint>;

/** Everyone a professional may be told to ring or write to. */
export const Contacts = z.object({
  frontDoor: ContactPoint,
  emergencyDutyTeam: ContactPoint,
  email: z.email(),
  addressLines: z.array(Words).min(2),
  police: z.object({ emergency: Phone, nonEmergency: Phone }),
  lado: ContactPoint,
  earlyHelpHub: ContactPoint,
  maracCoordinator: ContactPoint,
  prevent: ContactPoint,
  escalation: z.array(ContactPoint.extend({ code: Slug })).min(1),
});
export type Contacts = z.infer<typeof Contacts>;
