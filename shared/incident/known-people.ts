import { squeeze } from '../letter/preflight/folded-text.ts';
import type { IncidentFacts } from './incident.ts';
import { nameOfChild } from './people.ts';
import type { PoliceReport } from './report.ts';

type Numbered = { id: string; own: boolean; name: string; birth: string };

const adultsOf = ({ adults }: Pick<PoliceReport, 'adults'>) =>
  adults.map(({ id, name, birth }, at) => numbered(id, `a${at + 1}`, name, birth));
const childrenOf = ({ children }: Pick<PoliceReport, 'children'>) =>
  children.map((child, at) => numbered(child.id, `c${at + 1}`, nameOfChild(child), child.birth));

const numbered = (id: string | undefined, next: string, name: string | undefined, birth: unknown): Numbered => ({
  id: id ?? next,
  own: id !== undefined,
  name: squeeze(name ?? ''),
  birth: JSON.stringify(birth),
});

const samePerson = (one: Numbered, other: Numbered): boolean =>
  one.name === other.name && (one.name !== '' || one.birth === other.birth);

/** The id that each of these people has in the incident; whoever is new there has one that nobody had. */
function idsIn(told: readonly Numbered[], known: readonly Numbered[], letter: 'a' | 'c'): Map<string, string> {
  const ids = new Map(told.filter(({ own }) => own).map(({ id }) => [id, id]));
  const taken = new Set([...ids.keys(), ...known.map(({ id }) => id)]);
  const free = new Set(known.map(({ id }) => id).filter((id) => !ids.has(id)));
  for (const person of told.filter(({ own }) => !own)) {
    const alike = known.filter((other) => free.has(other.id) && samePerson(person, other));
    const found = alike.find(({ birth }) => birth === person.birth) ?? alike[0];
    let next = taken.size + 1;
    while (taken.has(`${letter}${next}`)) next += 1;
    const id = found?.id ?? `${letter}${next}`;
    ids.set(person.id, id);
    taken.add(id);
    free.delete(id);
  }
  return ids;
}

const inOrder = <T extends { id: string }>(people: readonly T[], known: readonly Numbered[]): T[] => {
  const place = (id: string) => {
    const at = known.findIndex((other) => other.id === id);
    return at === -1 ? known.length : at;
  };
  return people.toSorted((one, other) => place(one.id) - place(other.id));
};

/**
 * A report about an incident that is known, with each person under the id that they have there, in the order they have
 * there. People are numbered as they come, so without this a child who comes first for once would become another.
 */
export function withKnownIds(report: PoliceReport, known: Pick<IncidentFacts, 'adults' | 'children'>): PoliceReport {
  const before = { adults: adultsOf(known), children: childrenOf(known) };
  const adultIds = idsIn(adultsOf(report), before.adults, 'a');
  const childIds = idsIn(childrenOf(report), before.children, 'c');
  const of = (ids: Map<string, string>, id: string) => ids.get(id) ?? id;
  const adults = report.adults.map((adult, at) => ({
    ...adult,
    id: of(adultIds, adult.id ?? `a${at + 1}`),
    relationships: adult.relationships.map((one) => ({ ...one, childId: of(childIds, one.childId) })),
  }));
  const children = report.children.map((child, at) => ({ ...child, id: of(childIds, child.id ?? `c${at + 1}`) }));
  return { ...report, adults: inOrder(adults, before.adults), children: inOrder(children, before.children) };
}

/** Whether nobody in a report is in the incident: it then tells of something else under the same reference. */
export function isAboutOthers(report: PoliceReport, known: Pick<IncidentFacts, 'adults' | 'children'>): boolean {
  const shared = (told: readonly Numbered[], there: readonly Numbered[]) =>
    told.some((one) => one.name !== '' && there.some((other) => samePerson(one, other)));
  return !shared(adultsOf(report), adultsOf(known)) && !shared(childrenOf(report), childrenOf(known));
}
