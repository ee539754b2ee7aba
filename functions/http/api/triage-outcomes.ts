import type { Context } from 'hono';
import { answerCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { mayReadCopy, readerFor } from '../../../shared/triage-outcome/read-copy.ts';
import { momentOf } from '../context.ts';
import { copyFor } from '../triage-outcome/opened-copy.ts';
import { toldTo } from '../triage-outcome/told-to.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { notACursor, problem } from './problem.ts';
import { aboutCopy, answerOf, outcomesPath } from './triage-outcome-shapes.ts';

/**
 * The outcomes of which the system’s agency was given its part, by when each next asks something of it; with `?list=done`
 * those of which all is done. Fifty at a time. What a system may not open is not in it.
 */
export const listOutcomes = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { actor, settings } = c.var;
  const reader = readerFor(actor, settings);
  if (!reader) return problem(c, { kind: 'forbidden' });
  const done = c.req.query('list') === 'done';
  const { incidents } = deps.store;
  const page = await incidents[done ? 'copiesDone' : 'copiesWaiting'](deps.authority, reader, c.req.query('cursor'));
  if (page.strayed) return problem(c, notACursor);
  const rows = await incidents.rows(page.items.map(({ incidentId }) => incidentId));
  const items = page.items.filter(({ incidentId }) => {
    const incident = rows.get(incidentId);
    return incident && mayReadCopy(actor, incident);
  });
  const next = page.cursor && `${outcomesPath}?${done ? 'list=done&' : ''}cursor=${page.cursor}`;
  return c.json({ items: items.map(aboutCopy), ...(next && { next }) });
};

/** What the system’s agency was told of one outcome. That it was opened is kept first, and stands with the outcome. */
export const readOutcome = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { actor, settings } = c.var;
  const reader = readerFor(actor, settings);
  if (!reader) return problem(c, { kind: 'forbidden' });
  const found = await copyFor(deps, { id: c.req.param('id'), actor, reader });
  if (!found) return problem(c, { kind: 'not-found' });
  const { incident, copy } = found;
  const what = `GET ${outcomesPath}/:id`;
  await deps.store.access.recordOpening(incident.id, actor, { at: deps.now(), id: deps.newId(), what });
  const { slice } = await toldTo(deps, found);
  if (slice?.kind !== 'agency') return problem(c, { kind: 'not-found' });
  const opened = answerCopy(copy, { act: 'open' }, reader, momentOf(deps, c.var));
  // Of two who open it first at once, one is kept as the first; both have read it.
  if (opened.ok && opened.value) await deps.store.incidents.saveCopies(opened.value);
  return c.json(answerOf(copy, slice.slice));
};
