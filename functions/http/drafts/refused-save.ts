import type { Context } from 'hono';
import { ok } from '../../../shared/result.ts';
import type { Deps, OpenedDraft } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { refused, wantsJson } from '../refused.tsx';
import { afterSending } from './after-sending.tsx';
import { keepWords } from './keep-words.ts';
import type { SavedPage } from './saving.ts';

type Sent = { body: FormBody; outcome: Extract<SavedPage, { kind: 'refused' }> };

/** A draft that has been sent takes nothing more: what was typed for it is kept, and what became of it is shown. */
export async function refusedSave(
  c: Context<OpenedDraft>,
  deps: Pick<Deps, 'store' | 'now'>,
  sent?: Sent,
): Promise<Response> {
  const refusal = sent?.outcome.refusal ?? ({ kind: 'wrong-status', status: 'sent' } as const);
  const found = await deps.store.drafts.find(c.var.draft.id);
  const draft = found.ok ? found.value : c.var.draft;
  if (!draft.sentAs || wantsJson(c)) return refused(c, refusal);
  const body = sent ? ok(sent.body) : await formBody(c);
  const at = await keepWords(deps, c.var.actor, { path: c.req.path, body, draft }, '');
  return at ? c.redirect(at, 303) : afterSending(c, deps, draft);
}
