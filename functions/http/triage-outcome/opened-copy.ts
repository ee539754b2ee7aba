import { createMiddleware } from 'hono/factory';
import type { Actor } from '../../../shared/actor.ts';
import { IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { isGiven } from '../../../shared/triage-outcome/answer-copy.ts';
import { isTaught, mayReadCopy, readerFor } from '../../../shared/triage-outcome/read-copy.ts';
import type { Reader } from '../../../shared/triage-outcome/reader.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { showsAgain } from '../shows-again.ts';

/** A page about what the actor's agency was told of an incident; that they opened it is on record. */
export type OpenedCopy = {
  Variables: SignedIn['Variables'] & { reader: Reader; incident: Incident; copy: AgencyCopy };
};

/** For whom somebody reads; the directory is asked for the number of a school alone. */
export async function readerOf(
  { store }: Pick<IncidentDeps, 'store'>,
  { actor, settings }: { actor: Actor; settings: Settings },
): Promise<Reader | undefined> {
  const urn = isTaught(actor) ? (await store.organisations.get(actor.organisation.id)).urn : undefined;
  return readerFor(actor, settings, urn);
}

/** The copy that a reader has of an incident, where they may open it; undefined for every other reason alike. */
export async function copyFor(
  { store }: Pick<IncidentDeps, 'store'>,
  { id, actor, reader }: { id: string | undefined; actor: Actor; reader: Reader | undefined },
): Promise<{ incident: Incident; copy: AgencyCopy } | undefined> {
  const incidentId = IncidentId.safeParse(id);
  const found = reader && incidentId.success ? await store.incidents.findCopy(incidentId.data, reader) : undefined;
  return found && isGiven(found.copy) && mayReadCopy(actor, found.incident) ? found : undefined;
}

/**
 * Stands before the pages of one copy: finds for whom the actor reads and what those were given, and keeps that it was
 * opened before anybody sees it. A copy that is held back, of another agency, or of nothing, is not there.
 */
export const openedCopy = (deps: Pick<IncidentDeps, 'store' | 'now' | 'newId'>) =>
  createMiddleware<OpenedCopy>(async (c, next) => {
    const { actor } = c.var;
    const reader = await readerOf(deps, c.var);
    const found = await copyFor(deps, { id: c.req.param('id'), actor, reader });
    if (!reader || !found) return refused(c, { kind: 'not-found' });
    const kept = () => {
      const what = `${c.req.method} /triage-outcomes/:id`;
      return deps.store.access.recordOpening(found.incident.id, actor, { at: deps.now(), id: deps.newId(), what });
    };
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (looks) await kept();
    c.set('reader', reader);
    c.set('incident', found.incident);
    c.set('copy', found.copy);
    await next();
    if (!looks && showsAgain(c.res)) await kept();
  });
