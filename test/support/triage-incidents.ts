import { actorOf } from '../../shared/actor.ts';
import { IncidentId } from '../../shared/ids.ts';
import { receiveIncident } from '../../shared/incident/receive.ts';
import type { PoliceReport } from '../../shared/incident/report.ts';
import { tracesOf } from '../../shared/incident/traces.ts';
import { momentOf, must } from './front-door.ts';
import { type Service, shippedSettings } from './service.ts';
import { report } from './triage-world.ts';

type More = { [K in keyof PoliceReport]?: unknown };

/** An incident that the police told of, saved with its triage and in every history that it belongs to. */
export async function incidentOf(service: Service, more: More = {}, authority = 'wyre'): Promise<IncidentId> {
  const { store, deps, person, clock } = service;
  const police = person('police');
  const id = IncidentId.parse(crypto.randomUUID());
  const told = report(more);
  const { name, email, organisation } = police;
  const moment = {
    ...momentOf({ ...actorOf(police), authority }, clock.now()),
    newId: () => crypto.randomUUID(),
    settings: shippedSettings,
  };
  const take = (history: Parameters<typeof receiveIncident>[1]['history']) => {
    const reporter = { personId: police.id, name, email, organisation };
    const taken = must(receiveIncident(told, { id, channel: 'portal', reporter, known: undefined, history }, moment));
    if (taken.kind !== 'new') throw new Error('it was known');
    return taken.change;
  };
  const { incident, sealed } = take([]);
  if (!incident || !sealed) throw new Error('it is not whole');
  const traces = tracesOf(incident.facts, sealed, incident.authority, deps.digest);
  must(await store.incidents.receive(take(await store.incidents.histories(traces))));
  return id;
}

/** A report in which no adult works for a body of the triage, so that its agencies may open it. */
export const openReport: More = {
  adults: report().adults.map(({ work: _, ...adult }) => ({ ...adult, work: [] })),
};

const [victim, abuser] = report().adults.map(({ work: _, ...adult }) => ({ ...adult, work: [], relationships: [] }));

/** A report with one child of whom nothing was recorded but the name, and a victim who may be pregnant. */
export const scarceReport: More = {
  ...openReport,
  adults: [{ ...victim, pregnant: undefined }, abuser],
  children: [{ id: 'c1', forename: 'Robin', surname: 'Alderwick', birth: { kind: 'exact', date: '2017-03-05' } }],
  sentence: undefined,
  tools: [],
};
