import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { SchoolContactId } from '../ids.ts';
import { SettingKey } from '../school-directory/setting.ts';
import { addMonths, CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/** What somebody is at a school: its designated safeguarding lead, a deputy, its head, or there when it is shut. */
export const SchoolPart = z.enum(['lead', 'deputy', 'head', 'holiday']);
export type SchoolPart = z.infer<typeof SchoolPart>;

/** How an address was proved: by a code that was sent there, or by somebody who rang the school. */
export const Confirmed = z.object({ at: z.iso.datetime(), how: z.enum(['code', 'telephone']), by: Stamp.optional() });
export type Confirmed = z.infer<typeof Confirmed>;

/** Somebody at a school who is told of its pupils. `confirmed` is of this address: with another it begins again. */
export const SchoolContact = z.object({
  id: SchoolContactId,
  part: SchoolPart,
  name: z.string(),
  jobTitle: z.string().optional(),
  email: z.email(),
  phone: z.string().optional(),
  mobile: z.string().optional(),
  /** They read and answer while the school is shut too. */
  inHolidays: z.boolean(),
  /** When they were last trained for it. */
  trainedOn: CalendarDate.optional(),
  added: StampedAt,
  /** Since when it says who they are as it does: another name or another mailbox may be somebody else. */
  namedAt: z.iso.datetime().optional(),
  confirmed: Confirmed.optional(),
  /** When they were last asked whether they still are. */
  askedAt: z.iso.datetime().optional(),
  /** That a message to this address came back. */
  bouncedAt: z.iso.datetime().optional(),
  ended: z
    .object({ why: z.enum(['left', 'replaced', 'mistake']), at: z.iso.datetime(), by: Stamp.optional() })
    .optional(),
});
export type SchoolContact = z.infer<typeof SchoolContact>;

/** Everyone whom one school has named, in the order in which they are told. `domains`: those that the school writes from. */
export const SchoolContacts = z.object({
  setting: SettingKey,
  authority: z.string(),
  version: z.int().positive(),
  domains: z.array(z.string()).max(10),
  people: z.array(SchoolContact).max(60),
});
export type SchoolContacts = z.infer<typeof SchoolContacts>;

/** Where an address stands: only one that was proved, lately, and from which nothing came back is relied on. */
export type Standing = 'confirmed' | 'unconfirmed' | 'stale' | 'bounced' | 'ended';

/** Where somebody's address stands on a day. What was proved longer ago than `months` is stale. */
export function standingOf(contact: SchoolContact, today: CalendarDate, months: number): Standing {
  const { ended, confirmed, bouncedAt } = contact;
  if (ended) return 'ended';
  if (bouncedAt && (!confirmed || bouncedAt >= confirmed.at)) return 'bounced';
  if (!confirmed) return 'unconfirmed';
  return addMonths(localDate(new Date(confirmed.at)), months) < today ? 'stale' : 'confirmed';
}

/** Those who are still there. */
export const inPost = ({ people }: Pick<SchoolContacts, 'people'>): SchoolContact[] =>
  people.filter(({ ended }) => !ended);

/** How many of a school can be relied on: the list of schools with none is worked off until there is none. */
export type Cover = 'none' | 'one' | 'enough';

export function coverOf(contacts: SchoolContacts | undefined, today: CalendarDate, months: number): Cover {
  const sure = (contacts?.people ?? []).filter((one) => standingOf(one, today, months) === 'confirmed');
  if (sure.length === 0) return 'none';
  return sure.length === 1 ? 'one' : 'enough';
}
