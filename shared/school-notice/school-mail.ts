import * as z from 'zod';
import { IncidentId, SchoolContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, type NoticeKind, owe } from '../notice.ts';
import { SettingKey } from '../school-directory/setting.ts';
import type { SchoolNotice, Tell, TellKind } from './school-notice.ts';

/**
 * The link in a mail about a notice, one for each mail and reader. It says where the notice lies and for whom, and opens
 * nothing: whoever follows it is sent a code. `wrong`: how many codes were wrong, over all that were sent.
 */
export const NoticeLink = z.object({
  token: z.string(),
  authority: z.string(),
  incidentId: IncidentId,
  setting: SettingKey,
  contactId: SchoolContactId,
  email: z.string(),
  version: z.int().positive(),
  wrong: z.int().nonnegative(),
});
export type NoticeLink = z.infer<typeof NoticeLink>;

/** After so many wrong codes a link is closed, and the school is told by telephone. */
export const mostWrongCodes = 20;
export const isClosed = ({ wrong }: Pick<NoticeLink, 'wrong'>): boolean => wrong >= mostWrongCodes;

/** Counts a wrong code. */
export const triedInVain = (link: NoticeLink): NoticeLink => ({
  ...link,
  version: link.version + 1,
  wrong: link.wrong + 1,
});

const kindOf: Readonly<Record<TellKind, NoticeKind>> = {
  first: 'school-notice',
  'first-day': 'school-notice-again',
  again: 'school-notice-again',
  'child-added': 'school-notice-added',
  'child-taken-off': 'school-notice-corrected',
  outcome: 'school-outcome',
  'outcome-changed': 'school-outcome-changed',
  'called-off': 'school-notice-ended',
};

/** So long after a school day has begun its notice is still news by mail: until then no refusal ends it. */
const usefulMs = 24 * 3_600_000;

/** The mails that a notice owes, one for each reader, with the links that they carry. They name no child. */
export function schoolMail(
  { authority, incidentId, setting, arrive }: SchoolNotice,
  tell: readonly Tell[],
  { now, newId }: Pick<Moment, 'now' | 'newId'>,
): { mails: Notice[]; links: NoticeLink[] } {
  const owed = tell.flatMap(({ kind, to }) =>
    to.map(({ contactId, email }) => {
      const token = newId();
      const link: NoticeLink = {
        token,
        authority,
        incidentId,
        setting: setting.key,
        contactId,
        email,
        version: 1,
        wrong: 0,
      };
      const about = {
        kind: kindOf[kind],
        authority,
        owner: `incident/${incidentId}`,
        to: { email, organisation: setting.name },
        school: { setting: setting.key, contactId, token },
        usefulUntil: new Date(Date.parse(arrive.at) + usefulMs).toISOString(),
      };
      return { link, mail: owe(about, newId(), now) };
    }),
  );
  return { mails: owed.map(({ mail }) => mail), links: owed.map(({ link }) => link) };
}
