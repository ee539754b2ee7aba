import type { Person } from '../../../shared/actor.ts';
import { isAway, type Leave } from '../../../shared/preferences/leave.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateInWords } from '../../../shared/time/words.ts';

export const leaveHref = '/preferences/leave';

/** Where a manager sets the leave of a colleague. */
export const colleaguesLeaveHref = ({ id }: Pick<Person, 'id'>): string => `${leaveHref}/of/${id}`;

/** The leave of somebody that is not over. */
export const leaveToCome = ({ leave }: Person, now: Date): Leave | undefined =>
  leave && leave.until >= localDate(now) ? leave : undefined;

/** "Monday 23 November 2026 to Friday 27 November 2026". */
export const days = ({ from, until }: { from: string; until: string }): string =>
  `${dateInWords(from)} to ${dateInWords(until)}`;

/** When somebody is or will be away and who covers, as they are told of it. Undefined when no leave is to come. */
export function leaveInWords(person: Person, now: Date): string | undefined {
  const leave = leaveToCome(person, now);
  if (!leave) return undefined;
  const is = isAway({ leave }, now) ? 'You are away' : 'You will be away';
  return `${is} from ${days(leave)}. ${leave.cover.name} covers for you.${leave.setBy ? ` ${leave.setBy.name} set this for you.` : ''}`;
}

/** What somebody's preferences say of their leave, and the way to change it. */
export const LeaveSection = ({ person, now }: { person: Person; now: Date }) => (
  <section aria-labelledby="leave-heading">
    <h2 class="govuk-heading-m" id="leave-heading">
      Leave and cover
    </h2>
    <p class="govuk-body">{leaveInWords(person, now) ?? 'You have no leave set.'}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={leaveHref}>
        {leaveInWords(person, now) ? 'Change or end your leave' : 'Say when you are away, and who covers'}
      </a>
    </p>
  </section>
);
