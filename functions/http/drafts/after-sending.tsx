import type { Context } from 'hono';
import type { Draft } from '../../../shared/draft/draft.ts';
import { may } from '../../../shared/permissions.ts';
import { sentHref } from '../../../web/pages/draft/links.ts';
import { SentByColleaguePage } from '../../../web/pages/draft/sent-by-colleague.tsx';
import type { OpenedDraft } from '../context.ts';

/**
 * What became of a draft that has been sent: its confirmation, for whoever may open the referral; for a colleague who
 * only worked on it, who sent it and when.
 */
export function afterSending(c: Context<OpenedDraft>, draft: Draft = c.var.draft): Response | Promise<Response> {
  const { site, actor } = c.var;
  const sent = draft.history.findLast(({ type }) => type === 'sent');
  const opens = (sent?.by.id ?? draft.owner) === actor.id || may(actor, 'read-organisation-referrals');
  if (draft.sentAs && (opens || draft.told)) return c.redirect(sentHref(draft.sentAs, draft.told !== undefined), 303);
  return c.html(<SentByColleaguePage site={site} actor={actor} sent={sent} />);
}
