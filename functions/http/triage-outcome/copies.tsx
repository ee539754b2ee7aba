import { Hono } from 'hono';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { mayReadCopy } from '../../../shared/triage-outcome/read-copy.ts';
import { CopiesPage, type CopyRow } from '../../../web/pages/triage-outcome/copies.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { readerOf } from './opened-copy.ts';

/** What an agency was told of outcomes: what still asks something of it, and what is done. */
export const copyListRoutes = (deps: IncidentDeps) => {
  const { store, authority } = deps;

  /** The copies with the few facts of their incidents that tell them apart, without those that the reader may not open. */
  async function rowsOf(actor: SignedIn['Variables']['actor'], copies: readonly AgencyCopy[]): Promise<CopyRow[]> {
    const incidents = await store.incidents.rows(copies.map(({ incidentId }) => incidentId));
    return copies.flatMap((copy) => {
      const incident = incidents.get(copy.incidentId);
      return incident && mayReadCopy(actor, incident) ? [{ copy, incident }] : [];
    });
  }

  return new Hono<SignedIn>().get('/triage-outcomes', async (c) => {
    const { actor } = c.var;
    const reader = await readerOf(deps, c.var);
    const list = c.req.query('list') === 'done' ? 'done' : 'waiting';
    const cursor = c.req.query('cursor');
    const page = reader
      ? await store.incidents[list === 'done' ? 'copiesDone' : 'copiesWaiting'](authority, reader, cursor)
      : { items: [] };
    const rows = await rowsOf(actor, page.items);
    return c.html(<CopiesPage {...staffOf(deps, c.var)} {...{ reader, list, rows, next: page.cursor }} />);
  });
};
