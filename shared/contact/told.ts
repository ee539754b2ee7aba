import * as z from 'zod';
import { OrganisationStamp, type Person } from '../actor.ts';
import { unlistedOrganisation } from '../agency.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { type Referrer, Standing } from './contact.ts';

/** By which way somebody told the front door what its staff now write down. */
export const ToldChannel = z.enum(['telephone', 'paper', 'email', 'in-person', 'out-of-hours']);
export type ToldChannel = z.infer<typeof ToldChannel>;

/** What the emergency duty team did before the office opened. */
export const OvernightAction = z.enum([
  'police-called',
  'ambulance-called',
  'child-seen',
  'child-moved',
  'parent-spoken-to',
  'strategy-discussion',
  'none',
]);
export type OvernightAction = z.infer<typeof OvernightAction>;

export const Overnight = z.object({ actions: z.array(OvernightAction).max(10), words: z.string().max(4000) });
export type Overnight = z.infer<typeof Overnight>;

/** The longest address that mail can go to (RFC 5321). */
const longestEmail = 254;
const Line = z.string().trim().max(200);

/** Who told us, how and when, as staff write it down before the form itself. */
export const Told = z.object({
  channel: ToldChannel,
  /** When the call was made or the letter came: the clocks start here. */
  at: z.iso.datetime(),
  caller: z.object({
    standing: Standing,
    name: Line,
    jobTitle: Line,
    /** Empty when they gave none. */
    email: z.string().max(longestEmail),
    phone: Line,
    organisation: OrganisationStamp,
  }),
  overnight: Overnight.optional(),
});
export type Told = z.infer<typeof Told>;

/** So far back may a call or a letter lie that is entered now. */
const longestAgoMs = 366 * 86_400_000;
/** Clocks of two machines may differ a little. */
const slackMs = 60_000;

/** A caller as far as they were typed: without how, when or who, where none was chosen. */
export type TypedTold = Pick<Told, 'overnight'> & {
  channel?: ToldChannel | undefined;
  at?: string | undefined;
  caller: Omit<Told['caller'], 'standing'> & { standing?: Standing | undefined };
};

/** Everything that keeps a caller from being written down as they were typed, in the order of the form. */
export function problemsOfTold({ caller, channel, at: told, overnight }: TypedTold, now: Date): Problem[] {
  const { standing, name, email, organisation } = caller;
  const at = told === undefined ? undefined : Date.parse(told);
  const anonymous = standing === 'anonymous';
  const wrong: (Problem | false)[] = [
    !channel && { field: 'channel', code: 'missing' },
    channel === 'out-of-hours' && (overnight?.words ?? '') === '' && { field: 'overnight', code: 'missing' },
    at === undefined && { field: 'at', code: 'missing' },
    at !== undefined && at > now.getTime() + slackMs && { field: 'at', code: 'in-future' },
    at !== undefined && at < now.getTime() - longestAgoMs && { field: 'at', code: 'too-long-ago' },
    !standing && { field: 'standing', code: 'missing' },
    standing === 'professional' && organisation.name === '' && { field: 'organisation', code: 'missing' },
    standing !== undefined && !anonymous && name === '' && { field: 'name', code: 'missing' },
    anonymous && name !== '' && { field: 'name', code: 'anonymous' },
    anonymous && email !== '' && { field: 'email', code: 'anonymous' },
    email !== '' && !z.email().max(longestEmail).safeParse(email).success && { field: 'email', code: 'not-an-email' },
  ];
  return wrong.filter((problem) => problem !== false);
}

/** Checks who told us and when: never in the future, and nothing known of somebody who gave no name. */
export function writtenDown(told: Told, moment: Moment): Result<Told> {
  if (!may(moment.actor, 'enter-a-contact')) return refuse({ kind: 'forbidden' });
  const problems = problemsOfTold(told, moment.now);
  return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok(told);
}

/**
 * The caller as who raised the concern. `account` is whoever signs in with their address: a professional among partners
 * then finds it among their referrals. What somebody says as a parent or a neighbour never comes to their employer.
 */
export function referrerTold({ caller }: Told, account?: Person): Referrer {
  const { standing, name, jobTitle, email, phone } = caller;
  const partner = account?.active && (account.role === 'referrer' || account.role === 'safeguarding-lead');
  const known = standing === 'professional' && partner ? account : undefined;
  const organisation = standing === 'professional' ? caller.organisation : stampFor(standing);
  return {
    standing,
    ...(known && { personId: known.id }),
    name: standing === 'anonymous' ? 'Anonymous caller' : name,
    jobTitle,
    email,
    ...(phone && { phone }),
    organisation: known ? known.organisation : organisation,
  };
}

const standingNames: Record<Exclude<Standing, 'professional'>, string> = {
  family: 'Family or friend of the family',
  child: 'The child',
  public: 'Member of the public',
  anonymous: 'Member of the public',
};

const stampFor = (standing: Exclude<Standing, 'professional'>): OrganisationStamp => ({
  id: unlistedOrganisation.id,
  kind: unlistedOrganisation.kind,
  name: standingNames[standing],
});

/** Children in need census: the source of referral of whoever is no organisation; undefined for those who are. */
export const sourceOfStanding = (standing: Standing): '1A' | '1C' | '1D' | '9' | undefined =>
  (({ professional: undefined, family: '1A', child: '1C', public: '1D', anonymous: '9' }) as const)[standing];
