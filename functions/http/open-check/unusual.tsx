import { type Context, Hono } from 'hono';
import { UnusualUseId } from '../../../shared/ids.ts';
import { EndUnusualUse, endUnusualUse } from '../../../shared/open-check/unusual-use.ts';
import { UnusualUsePage } from '../../../web/pages/open-check/unusual.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenCheckDeps } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { type WithRules, withRules } from './rules-in-force.ts';

/** Checks that were made unusually, which data protection looks at and ends. */
export const unusualRoutes = (deps: OpenCheckDeps) =>
  new Hono<WithRules>()
    .get('/checks/unusual', withRules, (c) => shown(c, deps))
    .post('/checks/unusual/:use/end', withRules, async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const id = UnusualUseId.safeParse(c.req.param('use'));
      const use = id.success ? await deps.store.openChecks.unusual(id.data) : undefined;
      if (use?.authority !== deps.authority) return refused(c, { kind: 'not-found' });
      const note = typedIn(body.value, 'note');
      const command = EndUnusualUse.safeParse({ note });
      if (!command.success) {
        const text = note.trim() === '' ? 'Enter what you found' : 'What you found must be 500 characters or fewer';
        return shown(c, deps, { errors: [{ id: `note-${use.id}`, text }], typed: { id: use.id, note } });
      }
      const ended = endUnusualUse(use, command.data, momentOf(deps, c.var));
      if (!ended.ok) return refused(c, ended.refusal);
      const saved = await deps.store.openChecks.endUnusual(ended.value, deps.newId());
      return saved.ok ? c.redirect('/checks/unusual', 303) : refused(c, saved.refusal);
    });

type Shown = { errors?: { id: string; text: string }[]; typed?: { id: string; note: string } };

async function shown(c: Context<WithRules>, deps: OpenCheckDeps, problem: Shown = {}) {
  const { open, ended } = await deps.store.openChecks.unusualUses(deps.authority);
  return c.html(
    <UnusualUsePage {...staffOf(deps, c.var)} {...{ open, ended }} {...problem} />,
    problem.errors ? 400 : 200,
  );
}
