import type { Context } from 'hono';
import type { Side } from '../../../shared/disagreement/disagreement.ts';
import { disagreementDone } from '../../../web/forms/disagreement-words.ts';
import { DisagreementPage } from '../../../web/pages/disagreement/disagreement.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { refused } from '../refused.tsx';

/** The page of a disagreement, for one side. */
export const disagreementRoute =
  (deps: Deps, side: Side) =>
  async (c: Context<OpenedContact>): Promise<Response> => {
    const { site, actor, settings, contact } = c.var;
    const found = await deps.store.disagreements.find(contact.id, c.req.param('disagreement'));
    if (!found.ok) return refused(c, found.refusal);
    const page = { site, actor, settings, contact, side, disagreement: found.value, now: deps.now() };
    return c.html(<DisagreementPage {...page} done={disagreementDone(side, c.req.query('done'))} />);
  };
