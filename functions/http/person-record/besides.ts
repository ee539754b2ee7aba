import type { Actor } from '../../../shared/actor.ts';
import { IncidentId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import type { FieldChange } from '../../../shared/person-record/field-change.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { looksIn, type TimelineEntry } from '../../../shared/person-record/timeline.ts';
import { personHref } from '../../../web/pages/person-record/links.ts';
import type { PeopleDeps } from './context.ts';

/** So many incidents of one page are looked at for the schools that were told of them. */
const mostIncidents = 20;
/** So many of the records on one page are looked at for what they said before. */
const mostRecords = 20;

type About = { record: FiledRecord; shown: readonly Appearance[] };

/** What was done with the record itself, as far as the actor may know of the other record that it was about. */
async function doneWith({ store }: Pick<PeopleDeps, 'store'>, actor: Actor, record: FiledRecord) {
  const events = await store.personRecords.events(record.id);
  const others = await store.personRecords.those(events.map(({ other }) => other));
  return events.flatMap(({ type, at, by, reason, other }): TimelineEntry[] => {
    const its = others.get(other);
    if (!its || !mayOpenRecord(actor, its)) return [];
    const { reference = '' } = its.appearances[0] ?? {};
    return [{ kind: 'record', what: type, at, by: by.name, reference, href: personHref(other), words: reason }];
  });
}

/**
 * A change without addresses, where the record has none now: the one that it had may have become secret, and is then shown
 * nowhere.
 */
function withoutSecrets(change: FieldChange, now: FiledRecord | undefined): FieldChange {
  if (now && now.addresses.length > 0) return change;
  const [before, after] = [change.before, change.after].map((details) => ({ ...details, addresses: [] }));
  return before && after ? { ...change, before, after } : change;
}

/** What the records said before they were put right, and why. */
async function putRight({ store }: Pick<PeopleDeps, 'store'>, { record, shown }: About): Promise<TimelineEntry[]> {
  const ids = [...new Set([record.id, ...shown.slice(0, mostRecords).map((time) => time.record)])];
  const [found, records] = await Promise.all([
    Promise.all(ids.map((id) => store.personRecords.changes(id))),
    store.personRecords.those(ids),
  ]);
  const changes = found.flat().map((change) => withoutSecrets(change, records.get(change.record)));
  const hrefs = new Map(shown.map(({ reference, kind, id }) => [reference, `${sourceOf[kind]}/${id}`]));
  return changes
    .filter(({ reference }) => hrefs.has(reference))
    .map(({ at, said, reference, before, after }) => ({
      ...{ kind: 'record', what: 'corrected', at, reference, changed: { before, after } },
      ...{ by: said?.by.name ?? '', href: hrefs.get(reference) ?? '', words: said?.why },
    }));
}

const sourceOf = { contact: '/contacts', incident: '/triage/incidents' } as const;

/** Which schools were told of the child, and when. */
async function schoolsOf({ store }: Pick<PeopleDeps, 'store'>, shown: readonly Appearance[]): Promise<TimelineEntry[]> {
  const incidents = shown.filter(({ kind }) => kind === 'incident').slice(0, mostIncidents);
  const notices = await store.personRecords.schoolsTold([...new Set(incidents.map(({ id }) => IncidentId.parse(id)))]);
  return notices.flatMap(({ incidentId, reference, setting, childIds, told }) =>
    incidents.some(({ id, person }) => id === incidentId && childIds.includes(person))
      ? told.map(({ at }) => ({
          ...{ kind: 'notice' as const, what: 'school-told' as const, at, by: setting.name, reference },
          href: `${sourceOf.incident}/${incidentId}`,
        }))
      : [],
  );
}

/**
 * What a timeline has besides what was told: which schools were told of it, what was done with the record and what it said
 * before, and who looked, for those who may know that. `first`: that the page begins with the latest; only there does what
 * belongs to no one contact stand.
 */
export async function besidesOf(
  deps: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  { record, shown, first }: About & { first: boolean },
): Promise<TimelineEntry[]> {
  const looks = first && may(actor, 'see-who-has-looked') ? deps.store.access.of(record.id) : undefined;
  const [done, corrected, schools, accesses] = await Promise.all([
    first ? doneWith(deps, actor, record) : [],
    putRight(deps, { record, shown }),
    schoolsOf(deps, shown),
    looks,
  ]);
  return [...done, ...corrected, ...schools, ...looksIn(accesses?.items ?? [])];
}
