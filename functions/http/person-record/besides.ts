import type { Actor } from '../../../shared/actor.ts';
import { IncidentId } from '../../../shared/ids.ts';
import { tracesOfPerson } from '../../../shared/open-check/check-traces.ts';
import { may } from '../../../shared/permissions.ts';
import { withoutAddresses } from '../../../shared/person-record/field-change.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { looksIn, type Span, type TimelineEntry, within } from '../../../shared/person-record/timeline.ts';
import { personHref } from '../../../web/pages/person-record/links.ts';
import type { PeopleDeps } from './context.ts';
import { pastOf, stillOpen } from './past.ts';

/** So many incidents of one page are looked at for the schools that were told of them. */
const mostIncidents = 20;
/** So many of the records on one page are looked at for what they said before. */
const mostRecords = 20;

type About = { record: FiledRecord; shown: readonly Appearance[] };

/** What was done with the record itself, as far as the actor may know of the other record that it was about. */
async function doneWith({ store }: Pick<PeopleDeps, 'store'>, actor: Actor, record: FiledRecord) {
  const events = await store.personRecords.events(record.id);
  const others = await store.personRecords.those(events.map(({ other }) => other));
  const own = [...others.values()].flatMap(({ appearances }) => appearances.slice(0, 1));
  const open = new Set(stillOpen(own, await pastOf({ store }, actor, own)));
  return events.flatMap(({ type, at, by, reason, other }): TimelineEntry[] => {
    const its = others.get(other);
    const [told] = its?.appearances ?? [];
    if (!its || !mayOpenRecord(actor, its) || (told && !open.has(told))) return [];
    const { reference = '' } = told ?? {};
    return [{ kind: 'record', what: type, at, by: by.name, reference, href: personHref(other), words: reason }];
  });
}

/** What the records said before they were put right, and why. */
async function putRight({ store }: Pick<PeopleDeps, 'store'>, { record, shown }: About): Promise<TimelineEntry[]> {
  const ids = [...new Set([record.id, ...shown.slice(0, mostRecords).map((time) => time.record)])];
  const [found, records] = await Promise.all([
    Promise.all(ids.map((id) => store.personRecords.changes(id))),
    store.personRecords.those(ids),
  ]);
  // Where a record has no address now, the one that it had may have become secret, and is then shown nowhere.
  const changes = found.flat().map((change) => {
    const has = records.get(change.record)?.addresses.length ?? 0;
    return has > 0 ? change : withoutAddresses(change);
  });
  const hrefs = new Map(shown.map(({ reference, kind, id }) => [reference, `${sourceOf[kind]}/${id}`]));
  return changes
    .filter(({ reference }) => hrefs.has(reference))
    .map(({ at, said, reference, before, after }) => ({
      ...{ kind: 'record', what: 'corrected', at, reference, changed: { before, after } },
      ...{ by: said?.by.name ?? '', href: hrefs.get(reference) ?? '', words: said?.why },
    }));
}

const sourceOf = { contact: '/contacts', incident: '/triage/incidents' } as const;

const saidBack = {
  'absent-today': 'school-absent',
  'child-said': 'school-words',
  'new-worry': 'school-worry',
} as const;

/** Which schools were told of the child, and what they said back, and when. */
async function schoolsOf({ store }: Pick<PeopleDeps, 'store'>, shown: readonly Appearance[]): Promise<TimelineEntry[]> {
  const incidents = shown.filter(({ kind }) => kind === 'incident').slice(0, mostIncidents);
  const { told, replies } = await store.personRecords.schoolsTold([
    ...new Set(incidents.map(({ id }) => IncidentId.parse(id))),
  ]);
  const isAbout = ({ incidentId, childIds }: { incidentId: string; childIds: readonly string[] }) =>
    incidents.some(({ id, person }) => id === incidentId && childIds.includes(person));
  const line = ({
    incidentId,
    reference,
    setting,
  }: {
    incidentId: string;
    reference: string;
    setting: { name: string };
  }) => {
    const href = `${sourceOf.incident}/${incidentId}`;
    return { kind: 'notice' as const, by: setting.name, reference, href };
  };
  return [
    ...told
      .filter(isAbout)
      .flatMap((notice) => notice.told.map(({ at }) => ({ ...line(notice), what: 'school-told' as const, at }))),
    ...replies.filter(isAbout).map((reply) => ({ ...line(reply), what: saidBack[reply.kind], at: reply.at })),
  ];
}

/** So many of the latest records that are part of somebody are looked at for the checks that were made about them. */
const mostChecked = 5;

/** Who checked whether the child is open to us, when and for what. What was answered stands with the check. */
async function checksOf(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  { record, shown, span }: About & { span: Span },
): Promise<TimelineEntry[]> {
  if (record.kind !== 'child') return [];
  const parts = await store.personRecords.those(shown.slice(0, mostChecked).map((time) => time.record));
  const made = await store.personRecords.checks([record, ...parts.values()].flatMap(tracesOfPerson));
  const opens = may(actor, 'review-open-checks');
  return within(made, span).map(({ check, at, reference, organisation, purpose }) => ({
    ...{ kind: 'check', what: 'checked', at, by: organisation.name, words: purpose },
    ...{ reference, href: opens ? `/checks/${check}/told` : '' },
    agency: { code: organisation.id, name: organisation.name },
  }));
}

/**
 * What a timeline has besides what was told: which schools were told of it and what they said, who checked in the time
 * that the page is of, what was done with the record and what it said before, and who looked, for those who may know that.
 * `first`: that the page begins with the latest; only there does what belongs to no one contact stand. `kept`: what staff
 * said of the record stays away.
 */
export async function besidesOf(
  deps: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  { record, kept, shown, first, span }: About & { kept: boolean; first: boolean; span: Span },
): Promise<TimelineEntry[]> {
  const looks = first && !kept && may(actor, 'see-who-has-looked') ? deps.store.access.of(record.id) : undefined;
  const [done, corrected, schools, checks, accesses] = await Promise.all([
    first && !kept ? doneWith(deps, actor, record) : [],
    putRight(deps, { record, shown }),
    schoolsOf(deps, shown),
    checksOf(deps, actor, { record, shown, span }),
    looks,
  ]);
  return [...done, ...corrected, ...schools, ...checks, ...looksIn(accesses?.items ?? [])];
}
