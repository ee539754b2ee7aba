import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { TriageAgency } from './triage-agency.ts';

/** Who is given a part of an outcome: an agency of the triage, or the school or setting of a child. */
export const Reader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agency'), agency: TriageAgency }),
  z.object({ kind: z.literal('school'), urn: z.string().regex(/^[A-Za-z0-9-]{1,50}$/) }),
]);
export type Reader = z.infer<typeof Reader>;

/** A reader in one word, such as `agency-health` or `school-900001`, for keys and lists. */
export const readerKey = (reader: Reader): string =>
  reader.kind === 'agency' ? `agency-${reader.agency}` : `school-${reader.urn}`;

/**
 * The agency that an actor speaks for: by their organisation's own name in the settings before its kind. Undefined for
 * whoever belongs to none, such as a school, which is no member of the triage.
 */
export function agencyOf(
  { organisation }: Pick<Actor, 'organisation'>,
  { agencies }: DomesticAbuse,
): TriageAgency | undefined {
  const byName = agencies.find(({ organisations }) => organisations.includes(organisation.id));
  return (byName ?? agencies.find(({ kinds }) => kinds.includes(organisation.kind)))?.agency;
}
