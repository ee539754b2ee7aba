import type { Incident, IncidentFacts, Withheld } from '../incident/incident.ts';
import { textsOf } from '../incident/withheld.ts';

const schoolsKept = ({ children }: IncidentFacts) => children.filter((child) => child.schoolConfidential);

/**
 * An incident as it stood, without what is secret today. A text that is withheld now is withheld in it. Where what is sealed
 * has changed since (`sealedSince`), a text that now reads otherwise is withheld too: nobody has held it against what is
 * sealed now, and nobody may open that to look. `left`: whether anything that could be read then is left out.
 */
export function withoutSecretsSince(
  then: Incident,
  now: Pick<Incident, 'facts' | 'withheld'>,
  sealedSince: boolean,
): { incident: Incident; left: boolean } {
  const textsNow = new Map(textsOf(now.facts).map(({ field, text }) => [field, text]));
  const heldNow = new Set(now.withheld.map(({ field }) => field));
  const heldThen = new Set(then.withheld.map(({ field }) => field));
  const more = textsOf(then.facts).filter(
    ({ field, text }) =>
      text !== undefined &&
      !heldThen.has(field) &&
      (heldNow.has(field) || (sealedSince && text !== textsNow.get(field))),
  );
  const kept = schoolsKept(now.facts);
  const children = then.facts.children.map((child) =>
    kept.some(({ id, schoolName }) => id === child.id || (schoolName && schoolName === child.schoolName))
      ? { ...child, schoolConfidential: true }
      : child,
  );
  const withheld: Withheld[] = [...then.withheld, ...more.map(({ field }) => ({ field, because: ['since'] }))];
  const left = more.length > 0 || schoolsKept({ ...then.facts, children }).length > schoolsKept(then.facts).length;
  return { incident: { ...then, withheld, facts: { ...then.facts, children } }, left };
}
