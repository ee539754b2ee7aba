import { givenAwayBy } from './gives-away.ts';
import type { Incident, IncidentFacts, Withheld } from './incident.ts';
import type { SealedIncident } from './sealed.ts';

/** The texts of the facts that may leave the triage, with the names of their fields. */
export const textsOf = ({ sentence, children }: IncidentFacts): { field: string; text: string | undefined }[] => [
  { field: 'sentence', text: sentence },
  ...children.flatMap(({ id, where, words, spokenToWith, injuries }) => [
    { field: `children.${id}.where`, text: where },
    { field: `children.${id}.words`, text: words },
    { field: `children.${id}.spokenToWith`, text: spokenToWith },
    { field: `children.${id}.injuries`, text: injuries },
  ]),
];

/**
 * Which texts of the facts would give away what is sealed. It is settled here once, where both are at hand, and kept on
 * the incident, so that whatever makes words for others need not see what is sealed to know what to leave out.
 */
export const withheldOf = (
  facts: IncidentFacts,
  sealed: Pick<SealedIncident, 'account' | 'safeContacts'>,
): Withheld[] =>
  textsOf(facts).flatMap(({ field, text }) => {
    const because = text === undefined ? [] : givenAwayBy(text, sealed);
    return because.length > 0 ? [{ field, because }] : [];
  });

/** Whether a text of the facts may leave the triage. */
export const maySay = ({ withheld }: Pick<Incident, 'withheld'>, field: string): boolean =>
  !withheld.some((held) => held.field === field);
