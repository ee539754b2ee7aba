import { Hono } from 'hono';
import { linesOf } from '../../../shared/operations/line.ts';
import { watchedNames } from '../../../shared/operations/watched.ts';
import { OperationsPage } from '../../../web/pages/operations/operations.tsx';
import { RunbookPage } from '../../../web/pages/operations/runbook.tsx';
import { errorName } from '../../log.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { OperationsDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';

/** What waits, line by line, each read by itself; and what to do about a line. */
export const operationsRoutes = (deps: OperationsDeps) =>
  new Hono<SignedIn>()
    .get('/operations', async (c) => {
      const now = deps.now();
      const readings = await deps.store.operations.readings({ settings: c.var.settings, now }, (name, error) =>
        deps.log.error('not read', { watched: name, error: errorName(error) }),
      );
      const lines = linesOf(readings, c.var.actor.role, now);
      return c.html(<OperationsPage {...staffOf(deps, c.var)} lines={lines} />);
    })
    .get('/operations/runbooks/:runbook', (c) => {
      const name = watchedNames.find((each) => each === c.req.param('runbook'));
      if (!name) return refused(c, { kind: 'not-found' });
      return c.html(<RunbookPage {...staffOf(deps, c.var)} name={name} />);
    });
