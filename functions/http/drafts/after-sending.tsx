import type { Context } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { may } from '../../../shared/permissions.ts';
import { sentHref } from '../../../web/pages/draft/links.ts';
import { SentByColleaguePage } from '../../../web/pages/draft/sent-by-colleague.tsx';
import type { Deps, OpenedDraft } from '../context.ts';
import { keptHref } from './keep-words.ts';

/** Whether the referral that a draft became is open to somebody who worked on it. */
export function opensSent(actor: Actor, draft: Draft): boolean {
  const sent = draft.history.findLast(({ type }) => type === 'sent');
  return (sent?.by.id ?? draft.owner) === actor.id || may(actor, 'read-organisation-referrals');
}

/**
 * What became of a draft that has been sent: its confirmation, for whoever may open the referral; for a colleague who
 * only worked on it, who sent it and when. What somebody typed that did not get into it comes first.
 */
export async function afterSending(
  c: Context<OpenedDraft>,
  { store, now }: Pick<Deps, 'store' | 'now'>,
  draft: Draft = c.var.draft,
): Promise<Response> {
  const { site, actor } = c.var;
  const kept = await store.keptWords.of(actor.id, now());
  if (kept.some(({ path }) => path.startsWith(`/drafts/${draft.id}/`))) return c.redirect(keptHref, 303);
  const sent = draft.history.findLast(({ type }) => type === 'sent');
  if (draft.sentAs && (opensSent(actor, draft) || draft.told))
    return c.redirect(sentHref(draft.sentAs, draft.told !== undefined), 303);
  return c.html(<SentByColleaguePage site={site} actor={actor} sent={sent} />);
}
