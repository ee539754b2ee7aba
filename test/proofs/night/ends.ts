import type { WholeStore } from '../../../functions/store/whole-store.ts';
import { stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { NightIncident } from './incidents.ts';

const authority = 'wyre';

/** Where a child of the night stands. `good`: acknowledged, phoned, or in a named lane. */
export type ChildEnd = { policeReference: string; what: string; end: string; good: boolean };

/** The incident that each police reference became. Throws where one is lost. */
export const incidentIdsOf = (store: WholeStore, incidents: readonly NightIncident[]) =>
  Promise.all(
    incidents.map(async (incident) => {
      const { policeReference } = incident;
      const id = await store.incidents.byPoliceReference(authority, { force: 'severn-vale', policeReference });
      if (!id) throw new Error(`${policeReference} is lost`);
      return { incident, id };
    }),
  );
export type KnownIncident = Awaited<ReturnType<typeof incidentIdsOf>>[number];

/** Where each child stands, read past every page: each at every place and lane of theirs, the worst counts. */
export async function endsOf(store: WholeStore, known: readonly KnownIncident[]): Promise<ChildEnd[]> {
  const ends: ChildEnd[] = [];
  for (const { incident, id } of known) {
    const found = await store.incidents.find(id);
    if (!found.ok) throw new Error(`${incident.policeReference} is lost`);
    const { notices, lanes } = await store.schoolNotices.of(id);
    for (const child of found.value.facts.children) {
      const told = notices.filter(({ childIds }) => childIds.includes(child.id)).map(stateOf);
      const waiting = lanes.filter(({ childId }) => childId === child.id).map(({ lane }) => `lane: ${lane}`);
      const all = [...told, ...waiting];
      const isGood = (end: string) => end === 'acknowledged' || end === 'phoned' || end.startsWith('lane: ');
      const end = all.find((one) => !isGood(one)) ?? all[0] ?? 'nowhere';
      const { policeReference, what = '' } = incident;
      ends.push({ policeReference, what, end, good: isGood(end) });
    }
  }
  return ends;
}
