import { Hono } from 'hono';
import { holderHasLeft, mayOpen } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import { may } from '../../../shared/permissions.ts';
import { DraftListPage } from '../../../web/pages/draft/list.tsx';
import type { Page } from '../../store/page.ts';
import type { Deps, SignedIn } from '../context.ts';

/** The concerns that have not been sent and that somebody may open: theirs, those shared with them, all for a lead. */
export const draftListRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  new Hono<SignedIn>().get('/drafts', async (c) => {
    const { site, actor } = c.var;
    const at = now();
    const { authority, organisation } = actor;
    const leads = may(actor, 'read-organisation-drafts');
    const after = c.req.query('after');
    const [kept, own, shared, all, leases] = await Promise.all([
      store.keptWords.of(actor.id, at),
      store.drafts.of(authority, actor.id),
      store.drafts.sharedWith(authority, actor.id),
      leads ? store.drafts.ofOrganisation(authority, organisation.id, after) : nothing,
      store.leases.ofOrganisation(authority, organisation.id, at),
    ]);
    const open = (drafts: Draft[]) => drafts.filter((draft) => mayOpen(actor, draft) && !hasEnded(draft, at));
    const mine = open(own).filter(({ owner }) => owner === actor.id);
    const others = [...open(shared), ...open(all.items)];
    const theirs = open(shared).filter(({ owner }) => owner !== actor.id);
    // Each stands once: what is the lead’s own or shared with them is above the rest.
    const above = new Set([...mine, ...theirs].map(({ id }) => id));
    const rest = open(all.items).filter(({ id }) => !above.has(id));
    const holders = await store.people.those(others.map(({ owner }) => owner));
    const left = new Set(
      others
        .filter((draft) =>
          holderHasLeft(
            draft,
            holders.find(({ id }) => id === draft.owner),
          ),
        )
        .map(({ id }) => id),
    );
    return c.html(
      <DraftListPage
        {...{ site, actor, left, leases, now: at }}
        own={mine}
        shared={theirs}
        organisation={leads ? { drafts: rest, next: all.cursor, further: after !== undefined } : undefined}
        kept={kept.length}
        deleted={c.req.query('deleted') === 'yes'}
      />,
    );
  });

const nothing: Page<Draft> = { items: [] };
