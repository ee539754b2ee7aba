import * as z from 'zod';
import type { IncidentFacts } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { inPost, type SchoolContacts } from '../school-contact/school-contacts.ts';
import type { SchoolLink } from '../school-directory/links.ts';
import type { Setting } from '../school-directory/setting.ts';
import { heldFor } from '../triage-outcome/held-for.ts';
import { toldAs } from '../triage-outcome/told-as.ts';

/** Why a notice is not sent by itself: an adult of the incident works, governs or helps where it would arrive. */
export const NoticeHold = z.object({
  why: z.literal('works-there'),
  adultIds: z.array(z.string()).min(1),
  /** How each of them was told of then, as digests. What was kept back before does not say. */
  as: z.array(z.string()).optional(),
  since: z.iso.datetime(),
});
export type NoticeHold = z.infer<typeof NoticeHold>;

const officers: readonly Setting['kind'][] = ['home-education', 'missing-education', 'virtual-school', 'other-council'];

/** The school's own number and those that it had before it converted, by which people still know it. */
export function numbersOf({ key }: Pick<Setting, 'key'>, links: readonly SchoolLink[]): string[] {
  const numbers = [key];
  for (const number of numbers) {
    for (const { from, to } of links) if (to === number && !numbers.includes(from)) numbers.push(from);
  }
  return numbers;
}

/**
 * Stops a notice for an officer where an adult of the incident, whichever part they had in it, is near to the place: works
 * there under this number or an earlier one, or nobody said at which school they work. Our own officers are stopped for
 * anybody who works for a council. Any kind of work counts that names the number of the place, and so does the name of
 * somebody whom the place has named to be told.
 */
export function holdFor(
  setting: Pick<Setting, 'key' | 'kind'>,
  facts: Pick<IncidentFacts, 'adults'>,
  { links, contacts }: { links: readonly SchoolLink[]; contacts: readonly SchoolContacts[] },
  moment: Pick<Moment, 'digest'>,
): Omit<NoticeHold, 'since'> | undefined {
  const numbers = numbersOf(setting, links);
  const readers = contacts.filter((one) => one.setting === setting.key).flatMap((one) => inPost(one));
  const names = readers.map(({ name }) => name);
  const held = numbers.flatMap((urn) => heldFor({ kind: 'school', urn }, facts, names)?.adultIds ?? []);
  const others = facts.adults.filter(({ work }) =>
    work.some(
      ({ kind, urn }) =>
        (urn !== undefined && numbers.includes(urn)) ||
        (officers.includes(setting.kind) && (kind === 'council' || kind === 'councillor')),
    ),
  );
  const adultIds = [...new Set([...held, ...others.map(({ id }) => id)])];
  return adultIds.length > 0 ? { why: 'works-there', adultIds, as: toldAs(facts, adultIds, moment) } : undefined;
}
