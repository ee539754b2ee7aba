import { Hono } from 'hono';
import { isListedFor } from '../../../shared/incident/open-incident.ts';
import { incidentDoneWords } from '../../../web/forms/incident-done-words.ts';
import { SentIncidentsPage } from '../../../web/pages/incident/sent.tsx';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { policeOnly } from './police.ts';

/** What a force's people and systems told of, with how each stands. */
export const sentRoutes = ({ store, authority }: Pick<IncidentDeps, 'store' | 'authority'>) =>
  new Hono<SignedIn>().get('/incidents/sent', policeOnly, async (c) => {
    const { site, actor } = c.var;
    const [told, { items: batches }] = await Promise.all([
      store.incidents.toldBy(authority, actor.organisation.id, c.req.query('cursor')),
      store.incidentBatches.of(authority, actor.organisation.id),
    ]);
    const page = { ...told, items: told.items.filter((row) => isListedFor(actor, row)) };
    return c.html(
      <SentIncidentsPage {...{ site, actor, page, batches }} done={incidentDoneWords(c.req.query('done'))} />,
    );
  });
