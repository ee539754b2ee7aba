import * as z from 'zod';
import { type Actor, stampOf } from '../actor.ts';
import { SchoolContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import type { SettingKey } from '../school-directory/setting.ts';
import { Seen } from '../seen.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { mailboxOf } from './mailbox.ts';
import { inPost, type SchoolContact, type SchoolContacts, SchoolPart, standingOf } from './school-contacts.ts';

const short = z.string().trim().min(1).max(200);
const number = z.string().trim().min(5).max(40);

/** What somebody tells of a person at a school. */
export const ContactTold = z.object({
  part: SchoolPart,
  name: short,
  jobTitle: short.optional(),
  email: z.email().max(254),
  phone: number.optional(),
  mobile: number.optional(),
  inHolidays: z.boolean().default(false),
  trainedOn: CalendarDate.optional(),
});
export type ContactTold = z.infer<typeof ContactTold>;

const seen = Seen;

/** Names somebody, changes what was told of them, or says that they no longer are. `seen` is 0 where there are none yet. */
export const KeepContacts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('name'), seen, told: ContactTold }),
  z.object({ act: z.literal('change'), seen, contactId: SchoolContactId, told: ContactTold }),
  z.object({ act: z.literal('end'), seen, contactId: SchoolContactId, why: z.enum(['left', 'replaced', 'mistake']) }),
]);
export type KeepContacts = z.infer<typeof KeepContacts>;

/** More than a school has who need to know; whoever wants more asks the council, which has a limit too. */
const mostInPost = { school: 8, council: 20 };
/** Of those who have ended so many are kept, the latest. */
const mostEnded = 40;

/** Whether somebody leads at a school: its lead or head, signed in with an address that was proved and is not stale. */
export function leadsAt(
  contacts: SchoolContacts | undefined,
  { email, kind, authority }: Pick<Actor, 'email' | 'kind' | 'authority'>,
  today: CalendarDate,
  months: number,
): boolean {
  if (!contacts || kind !== 'person' || email === undefined || contacts.authority !== authority) return false;
  return inPost(contacts).some(
    (one) =>
      (one.part === 'lead' || one.part === 'head') &&
      one.email.toLowerCase() === email.toLowerCase() &&
      standingOf(one, today, months) === 'confirmed',
  );
}

/** Those who ended longest ago, beyond as many as are kept. */
const dropped = (people: readonly SchoolContact[]): SchoolContact[] =>
  people.filter(({ ended }) => ended).slice(0, -mostEnded);

type Told = { told: ContactTold; others: readonly SchoolContact[]; domains: readonly string[]; byCouncil: boolean };

/**
 * What is wrong with an address. An office's or a private one is never taken. One at another organisation is taken from the
 * council alone, which has looked; a mailbox that leads share is taken, and shown as what it is (`mailboxOf`).
 */
function problemsOf({ told, others, domains, byCouncil }: Told): Problem[] {
  const mailbox = mailboxOf(told.email, domains);
  const same = others.some(({ email, part }) => email.toLowerCase() === told.email.toLowerCase() && part === told.part);
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['email', 'generic-mailbox', mailbox === 'generic'],
    ['email', 'private-mailbox', mailbox === 'public'],
    ['email', 'other-organisation', mailbox === 'elsewhere' && !byCouncil],
    ['email', 'twice', same],
    ['part', 'one-lead', told.part === 'lead' && others.some(({ part }) => part === 'lead')],
    ['mobile', 'needed-in-holidays', told.part === 'holiday' && !told.mobile && !told.phone],
  ];
  return wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field, code }] : []));
}

type About = { setting: SettingKey; before: SchoolContacts | undefined; domains: readonly string[]; months: number };

/**
 * Keeps whom a school has named. The council may; and at a school whoever leads there, within limits: so many people, no
 * address elsewhere, and never so that nobody is left whose address was proved. Nobody is proved by being named.
 */
export function keepContacts(about: About, command: KeepContacts, moment: Moment): Result<SchoolContacts> {
  const { setting, before, domains, months } = about;
  const { actor, now, newId } = moment;
  const today = localDate(now);
  const byCouncil = may(actor, 'keep-school-directory');
  if (!byCouncil && !leadsAt(before, actor, today, months)) return refuse({ kind: 'forbidden' });
  if (command.seen !== (before?.version ?? 0)) return refuse({ kind: 'stale' });
  const people = before?.people ?? [];
  const stamped = { at: now.toISOString(), by: stampOf(actor) };
  const kept = (next: SchoolContact[]): Result<SchoolContacts> =>
    ok({
      setting,
      authority: actor.authority,
      version: command.seen + 1,
      domains: [...domains],
      people: next.filter((one) => !one.ended || !dropped(next).includes(one)),
    });

  const named = command.act === 'name' ? undefined : inPost({ people }).find(({ id }) => id === command.contactId);
  if (command.act !== 'name' && !named) return refuse({ kind: 'not-found' });
  const others = inPost({ people }).filter((one) => one !== named);
  if (command.act === 'end') {
    const isSure = (one: SchoolContact) => standingOf(one, today, months) === 'confirmed';
    if (!byCouncil && !others.some(isSure)) {
      return refuse({ kind: 'invalid', problems: [{ field: 'contactId', code: 'last-confirmed' }] });
    }
    return kept(people.map((one) => (one === named ? { ...one, ended: { why: command.why, ...stamped } } : one)));
  }
  const { told } = command;
  const problems = problemsOf({ told, others, domains, byCouncil });
  const most = byCouncil ? mostInPost.council : mostInPost.school;
  if (others.length >= most) problems.push({ field: 'name', code: 'too-many', params: { most } });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  if (!named) return kept([...people, { ...told, id: SchoolContactId.parse(newId()), added: stamped }]);
  const { id, added, namedAt, confirmed, askedAt, bouncedAt, email, name } = named;
  const same = email.toLowerCase() === told.email.toLowerCase();
  const proved = same
    ? { ...(confirmed && { confirmed }), ...(askedAt && { askedAt }), ...(bouncedAt && { bouncedAt }) }
    : {};
  const asBefore = same && name === told.name;
  const since = asBefore ? namedAt : stamped.at;
  return kept(
    people.map((one) => (one === named ? { ...told, id, added, ...(since && { namedAt: since }), ...proved } : one)),
  );
}
