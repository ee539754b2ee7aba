import type { IncidentFacts } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';

type Near = { adultIds: readonly string[]; as?: readonly string[] | undefined };

/**
 * How some adults of an incident are told of, as one digest for each: by which names they go and where they work. It holds no
 * word of them, and another digest asks anew who may read.
 */
export const toldAs = (
  { adults }: Pick<IncidentFacts, 'adults'>,
  ids: readonly string[],
  { digest }: Pick<Moment, 'digest'>,
): string[] =>
  adults
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, otherNames = '', work }) =>
      digest(
        JSON.stringify([id, name, otherNames, work.map(({ kind, where = '', urn = '' }) => [kind, where, urn].join())]),
      ),
    );

/**
 * Whether what keeps something back was looked at before: the same adults, told of as they were then. Whoever let it go
 * looked at what they were told: that the same adult works at that very school, they were not. Of what was kept before it
 * said how, the adults alone are known.
 */
export const wasLookedAt = (near: Near, before: Partial<Near> | undefined): boolean =>
  near.adultIds.every((id) => before?.adultIds?.includes(id)) &&
  (before?.as === undefined || (near.as ?? []).every((one) => before.as?.includes(one)));
