import type { Context } from 'hono';
import { IncidentId } from '../../../shared/ids.ts';
import { standsToIncident } from '../../../shared/incident/open-incident.ts';
import { PoliceReport } from '../../../shared/incident/report.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import { type Taken, takeReport } from '../incidents/take-report.ts';
import { jsonBody } from './body.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { incidentsPath, stateOf } from './incident-shapes.ts';
import type { Json } from './json.ts';
import { pointerTo } from './json-pointer.ts';
import { idempotencyKey, once } from './once.ts';
import { problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** Whether the system is that of a police force, at an authority that runs domestic-abuse triage. */
const isPolice = ({ actor, settings }: ApiCall['Variables']): boolean =>
  settings.domesticAbuse !== undefined && agencyOf(actor, triageSettings(settings)) === 'police';

/** A code that means something else about a concern has a name of its own here. */
const ownCodes: Readonly<Record<string, string>> = { 'not-a-child': 'too-old', 'not-listed': 'not-in-the-list' };

/** The rules name a place as `children.0.birth`; in the document it is `/children/0/birth`. */
const atPointer = ({ field, code, ...more }: Problem): Problem => ({
  ...more,
  field: pointerTo(field.split('.')),
  code: ownCodes[code] ?? code,
});

function readReport(body: Json): Result<PoliceReport> {
  const parsed = PoliceReport.safeParse(body);
  return parsed.success
    ? ok(parsed.data)
    : refuse({ kind: 'invalid', problems: schemaProblems(parsed.error, body).slice(0, 100) });
}

/**
 * Takes an incident from a force's system, once for each idempotency key and once for each police reference: the same
 * report again changes nothing, one with other facts takes the place of what was told.
 */
export const tellOfIncident = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { client, actor, settings } = c.var;
  if (!isPolice(c.var)) return problem(c, { kind: 'forbidden' });
  const key = idempotencyKey(c.req.header('idempotency-key'));
  const body = await jsonBody(c);
  if (!body.ok) return problem(c, body.refusal);
  if (!key.ok) return problem(c, key.refusal);

  const reporter = { clientId: client.id, name: client.name, email: '', organisation: client.organisation };
  let how: Taken['how'] = 'unchanged';
  const asked = { clientId: client.id, key: key.value, route: `POST ${incidentsPath}`, body: body.value };
  const done = await once(deps, asked, async (claim) => {
    const report = readReport(body.value);
    if (!report.ok) return report;
    const telling = { actor, settings, reporter, channel: 'system' as const };
    const taken = await takeReport(deps, report.value, telling, { also: (id) => [claim(id)] });
    if (!taken.ok) {
      const { refusal } = taken;
      return refuse(refusal.kind === 'invalid' ? { ...refusal, problems: refusal.problems.map(atPointer) } : refusal);
    }
    how = taken.value.how;
    return ok(taken.value.incident.id);
  });
  if (!done.ok) return problem(c, done.refusal);

  const found = await deps.store.incidents.find(IncidentId.parse(done.value));
  if (!found.ok) throw new Error(`incident ${done.value} is gone`);
  c.header('Location', `${incidentsPath}/${found.value.id}`);
  return c.json({ ...stateOf(found.value), result: how });
};

/** How an incident stands, for the force that told of it; that it was opened is kept first. */
export const readIncidentState = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const id = IncidentId.safeParse(c.req.param('id'));
  if (!isPolice(c.var)) return problem(c, { kind: 'forbidden' });
  const found = id.success ? await deps.store.incidents.find(id.data) : undefined;
  const { actor, settings } = c.var;
  // The force's other systems too: one that is restricted is there for the one that told of it.
  const isTheirs = found?.ok && standsToIncident(actor, found.value, settings).as === 'reporter';
  if (!isTheirs) return problem(c, { kind: 'not-found' });
  const what = `GET ${incidentsPath}/:id`;
  await deps.store.access.recordOpening(found.value.id, actor, { at: deps.now(), id: deps.newId(), what });
  return c.json(stateOf(found.value));
};
