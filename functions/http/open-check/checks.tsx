import { type Context, Hono } from 'hono';
import { OpenCheckId } from '../../../shared/ids.ts';
import type { OpenCheck } from '../../../shared/open-check/open-check.ts';
import { may } from '../../../shared/permissions.ts';
import { localDate } from '../../../shared/time/london.ts';
import { CheckListPage, type CheckMonth } from '../../../web/pages/open-check/list.tsx';
import { ReceiptPage } from '../../../web/pages/open-check/receipt.tsx';
import { monthIn, monthsFrom } from '../contacts/month.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { OpenCheckDeps } from '../context.ts';
import { refused } from '../refused.tsx';
import { type WithRules, withRules } from './rules-in-force.ts';

/** The receipts of checks: those of whoever made them, and of their organisation for its lead. */
export const checkRoutes = (deps: OpenCheckDeps) =>
  new Hono<WithRules>()
    .get('/checks', withRules, async (c) => {
      const { site, actor } = c.var;
      const { items, cursor } = await deps.store.openChecks.by(actor.authority, actor.id, c.req.query('cursor'));
      const next = cursor && `/checks?cursor=${encodeURIComponent(cursor)}`;
      // What somebody checked for another organisation stays there.
      const own = items.filter(({ organisation }) => organisation.id === actor.organisation.id);
      return c.html(<CheckListPage {...{ site, actor }} checks={own} next={next} />);
    })
    .get('/checks/organisation', withRules, async (c) => {
      const { site, actor } = c.var;
      const { authority, organisation } = actor;
      const thisMonth = localDate(deps.now()).slice(0, 7);
      const month = monthIn(c.req.query('month'), thisMonth);
      const page = await deps.store.openChecks.ofOrganisation(authority, organisation.id, month, c.req.query('cursor'));
      const next = page.cursor && `/checks/organisation?month=${month}&cursor=${encodeURIComponent(page.cursor)}`;
      const shown: CheckMonth = {
        month,
        before: monthsFrom(month, -1),
        ...(month < thisMonth && { after: monthsFrom(month, 1) }),
      };
      return c.html(<CheckListPage {...{ site, actor }} checks={page.items} month={shown} next={next} />);
    })
    .get('/checks/:check', withRules, async (c) => {
      const { actor } = c.var;
      const id = OpenCheckId.safeParse(c.req.param('check'));
      const check = id.success ? await deps.store.openChecks.find(id.data) : undefined;
      if (!check || !isTheirs(c, check)) return refused(c, { kind: 'not-found' });
      await deps.store.access.recordOpening(check.id, actor, {
        at: deps.now(),
        id: deps.newId(),
        what: 'GET /checks/:check',
      });
      return c.html(<ReceiptPage {...staffOf(deps, c.var)} check={check} />);
    });

/** Whether a check is of whoever reads it, or of the organisation that they lead on safeguarding. */
function isTheirs(c: Context<WithRules>, { authority, organisation, by }: OpenCheck): boolean {
  const { actor } = c.var;
  if (authority !== actor.authority || organisation.id !== actor.organisation.id) return false;
  return by.id === actor.id || may(actor, 'read-organisation-checks');
}
