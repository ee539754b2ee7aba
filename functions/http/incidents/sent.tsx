import { Hono } from 'hono';
import { IncidentFactsPage } from '../../../web/pages/incident/facts.tsx';
import { SentIncidentsPage } from '../../../web/pages/incident/sent.tsx';
import type { IncidentDeps, OpenedIncident, SignedIn } from '../context.ts';
import { policeOnly } from './police.ts';

/** What a force's people and systems told of, with how each stands and what of it was not recorded. */
export const sentRoutes = ({ store, authority }: Pick<IncidentDeps, 'store' | 'authority'>) =>
  new Hono<SignedIn>()
    .get('/incidents/sent', policeOnly, async (c) => {
      const { site, actor } = c.var;
      const [page, { items: batches }] = await Promise.all([
        store.incidents.toldBy(authority, actor.organisation.id, c.req.query('cursor')),
        store.incidentBatches.of(authority, actor.organisation.id),
      ]);
      return c.html(<SentIncidentsPage {...{ site, actor, page, batches }} />);
    })
    .route(
      '/',
      new Hono<OpenedIncident>().get('/incidents/:id/facts', (c) => {
        const { site, actor, incident } = c.var;
        return c.html(<IncidentFactsPage {...{ site, actor, incident }} />);
      }),
    );
