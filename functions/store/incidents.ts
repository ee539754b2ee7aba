import * as z from 'zod';
import { type Actor, stampOf } from '../../shared/actor.ts';
import { IncidentId } from '../../shared/ids.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import { comparableReference, Incident, type IncidentFacts } from '../../shared/incident/incident.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import { SealedIncident } from '../../shared/incident/sealed.ts';
import type { Trace } from '../../shared/incident/traces.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { Triage } from '../../shared/triage/triage.ts';
import { TriageOutcome } from '../../shared/triage-outcome/outcome.ts';
import { accessItem } from './access-log.ts';
import type { Write } from './commit.ts';
import { type Beside, commitIncident } from './incident-commit.ts';
import { contactFrom } from './incident-contact.ts';
import { copiesIn } from './incident-copies.ts';
import { fileIn } from './incident-file.ts';
import { historiesOf } from './incident-histories.ts';
import { type IncidentBefore, incidentWrites, referenceWrites } from './incident-items.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { type Told, untoldOf } from './incident-references.ts';
import { StoredIncidentRow } from './incident-row.ts';
import { incidentRowStore } from './incident-rows.ts';
import { keepLooks } from './keep-looks.ts';
import { allOf, inIndex, type Page, pageOf } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** An incident with its triage, and with what is sealed, as a rule is given it. */
export type WholeIncident = { incident: Incident; triage: Triage; sealed: SealedIncident };

/** The incident in an item that was read together with others. */
export const incidentIn = (item: unknown): Incident => Incident.parse(item);

const newestFirst = { ScanIndexForward: false, Limit: 50 };
const Named = z.object({ incidentId: IncidentId });

export const incidentStore = (table: Table) => {
  const named = async (key: { pk: string; sk: string }): Promise<IncidentId | undefined> => {
    const item = await readItem(table, key);
    return item && Named.parse(item).incidentId;
  };

  return {
    async find(id: IncidentId): Promise<Result<Incident>> {
      const item = await readItem(table, incidentKeys.incident(id));
      return item ? ok(Incident.parse(item)) : refuse({ kind: 'not-found' });
    },

    /** The incident and its triage, in one round trip. */
    async findWithTriage(id: IncidentId): Promise<Result<IncidentBefore>> {
      const [incident, triage] = await readItems(table, [incidentKeys.incident(id), incidentKeys.triage(id)]);
      if (!incident) return refuse({ kind: 'not-found' });
      return ok({ incident: Incident.parse(incident), triage: Triage.parse(triage) });
    },

    /**
     * With what is sealed, for a rule that compares or searches it. Nothing of that is shown to anybody: whoever is to
     * read it is shown it by `openSealed`.
     */
    async forRule(id: IncidentId): Promise<Result<WholeIncident>> {
      const [incident, triage, sealed] = await readItems(table, [
        incidentKeys.incident(id),
        incidentKeys.triage(id),
        incidentKeys.sealed(id),
      ]);
      if (!incident) return refuse({ kind: 'not-found' });
      return ok({
        incident: Incident.parse(incident),
        triage: Triage.parse(triage),
        sealed: SealedIncident.parse(sealed),
      });
    },

    /** What is sealed, for somebody to read. That they did is kept first; when it cannot be, nothing is shown. */
    async openSealed(
      id: IncidentId,
      actor: Actor,
      access: { at: Date; id: string; what: string },
    ): Promise<Result<SealedIncident>> {
      const at = access.at.toISOString();
      await keepLooks(table, access.id, [accessItem(id, access.id, { at, by: stampOf(actor), what: access.what })]);
      const item = await readItem(table, incidentKeys.sealed(id));
      return item ? ok(SealedIncident.parse(item)) : refuse({ kind: 'not-found' });
    },

    ...fileIn(table),

    /** The incident that the police's own reference names, however it is spelt, or undefined. */
    byPoliceReference: (
      authority: string,
      { force, policeReference }: Pick<IncidentFacts, 'force' | 'policeReference'>,
    ) => named(incidentKeys.policeReference(authority, force, comparableReference(policeReference))),

    /** Those of many reports whose police reference nobody has told of. */
    untold: <R extends Told>(authority: string, reports: readonly R[]) => untoldOf(table, authority, reports),

    /** The incident that our reference names, or undefined. */
    byReference: (authority: string, reference: string) => named(incidentKeys.ourReference(authority, reference)),

    /** What is known of everybody in an incident, for the rules that look back. */
    histories: (traces: readonly Trace[]) => historiesOf(table, traces),

    /** The agenda of a day (`2026-11-23`) in order of risk, what is decided after what is open; up to `most`. */
    agenda: (authority: string, day: string, most = 1000) =>
      allOf(StoredIncidentRow, table, inIndex('gsi1', incidentIndexKeys.agenda(authority, day, '').gsi1pk), most),

    /** What the people and systems of a police organisation told of, newest first. */
    toldBy: (authority: string, organisationId: string, cursor?: string): Promise<Page<IncidentRow>> =>
      pageOf(
        StoredIncidentRow,
        table,
        inIndex('gsi2', incidentIndexKeys.ofOrganisation(authority, organisationId, '').gsi2pk, newestFirst),
        cursor,
      ),

    /** One edition of an outcome, or undefined. */
    async outcome(id: IncidentId, edition: number): Promise<TriageOutcome | undefined> {
      const item = await readItem(table, incidentKeys.outcome(id, edition));
      return item && TriageOutcome.parse(item);
    },

    ...incidentRowStore(table),

    ...copiesIn(table),
    ...contactFrom(table),

    /** Saves an incident for the first time, with its references, which no other may have. Refused as `stale` then. */
    async receive(change: IncidentChange, also: Write[] = [], beside: readonly Beside[] = []): Promise<Result<void>> {
      if (!change.incident) throw new Error('nothing was received');
      const own = [...incidentWrites(change), ...referenceWrites(change.incident), ...also];
      return commitIncident(table, change, own, beside);
    },

    /**
     * Saves a change whole or not at all. `before`: the incident and triage that it was decided on. Refused as `stale`
     * when either has moved on, so that whoever lost reads both again.
     */
    async save(
      change: IncidentChange,
      before: IncidentBefore,
      also: Write[] = [],
      beside: readonly Beside[] = [],
    ): Promise<Result<void>> {
      return commitIncident(table, change, [...incidentWrites(change, before), ...also], beside);
    },
  };
};
export type IncidentStore = ReturnType<typeof incidentStore>;
