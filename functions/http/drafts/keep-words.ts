import type { Actor } from '../../../shared/actor.ts';
import { mayOpen } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { typedWords } from './typed-words.ts';

/** Where somebody finds what they typed and no draft could take. */
export const keptHref = '/concerns/kept';

/** Whether somebody may open a draft, and its time is not over. */
export const opensNow = (actor: Actor, draft: Draft, now: Date): boolean =>
  mayOpen(actor, draft) && !hasEnded(draft, now);

type Page = { path: string; body: Result<FormBody>; draft: Draft | undefined };

/**
 * Keeps a page that no draft can take, for the one who typed it, and says where they find it. Where it says nothing
 * that its draft, or the concern as it was sent, has not, there is nothing to keep, and they go where they would have.
 */
export async function keepWords(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  actor: Actor,
  { path, body, draft }: Page,
  otherwise: string,
): Promise<string> {
  if (!body.ok) return otherwise;
  const sent = draft?.sentAs && (await store.contacts.concern(draft.sentAs));
  const words = typedWords(path, body.value, sent || draft?.concern, now());
  if (words.length === 0) return otherwise;
  await store.keptWords.keep({ personId: actor.id, path, words }, now());
  return keptHref;
}
