import * as z from 'zod';
import type { IncidentId } from '../../shared/ids.ts';
import { IncidentEvent } from '../../shared/incident/events.ts';
import { Incident } from '../../shared/incident/incident.ts';
import { Notice } from '../../shared/notice.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { Triage } from '../../shared/triage/triage.ts';
import { PreRead } from '../../shared/triage-meeting/pre-read.ts';
import { AgencyCopy } from '../../shared/triage-outcome/agency-copy.ts';
import { TriageOutcome } from '../../shared/triage-outcome/outcome.ts';
import { incidentKeys } from './incident-keys.ts';
import { allOf } from './page.ts';
import { readItems } from './read.ts';
import type { Table } from './table.ts';

/** All that lies with an incident beside what is sealed, in the order it happened. */
export type IncidentFile = {
  incident: Incident;
  triage: Triage;
  outcomes: TriageOutcome[];
  copies: AgencyCopy[];
  preReads: PreRead[];
  events: IncidentEvent[];
  notices: Notice[];
};

/** Reading an incident with all that lies with it. */
export const fileIn = (table: Table) => ({
  /** Everything of an incident that is not sealed: one query of its partition, whatever else is in the table. */
  async file(id: IncidentId): Promise<Result<IncidentFile>> {
    const read = (from: string, to: string) =>
      allOf(
        z.looseObject({ sk: z.string() }),
        table,
        {
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': incidentKeys.partition(id), ':from': from, ':to': to },
          ConsistentRead: true,
        },
        3000,
      );
    const [{ items }, [triage]] = await Promise.all([
      read('COPY#', 'PREREAD#~'),
      readItems(table, [incidentKeys.triage(id)]),
    ]);
    const under = <S extends z.ZodType>(prefix: string, schema: S): z.infer<S>[] =>
      items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => schema.parse(item));
    const [incident] = under('INCIDENT', Incident);
    if (!incident) return refuse({ kind: 'not-found' });
    return ok({
      incident,
      triage: Triage.parse(triage),
      outcomes: under('OUTCOME#', TriageOutcome),
      copies: under('COPY#', AgencyCopy),
      preReads: under('PREREAD#', PreRead),
      events: under('EVENT#', IncidentEvent),
      notices: under('NOTICE#', Notice),
    });
  },
});
