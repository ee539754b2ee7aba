import { actorOf } from '../../../shared/actor.ts';
import { mayOpen, relationToDraft } from '../../../shared/draft/access.ts';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import { DraftId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { MailKind } from '../../../shared/settings/wording.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOrCover } from './recipient.ts';

const onlyForHolder: ReadonlySet<string> = new Set(['draft-handed-over', 'draft-reminder']);
const ofIdleness: ReadonlySet<string> = new Set(['draft-reminder', 'draft-ending']);

/**
 * Word to a colleague of a draft that waits for them behind a sign-in, with nothing of what is in it. It has lost its
 * use once the draft was sent or deleted, or is no longer the colleague's to open; a reminder also once it was worked on.
 */
export async function draftMail(
  deps: MailDeps,
  notice: Notice,
  kind: Extract<MailKind, `draft-${string}`>,
): Promise<MailOfNotice> {
  const id = DraftId.parse(notice.owner.slice('draft/'.length));
  const found = await deps.store.drafts.find(id);
  if (!found.ok || found.value.sentAs || hasEnded(found.value, deps.now())) return { over: 'draft-gone' };
  const draft = found.value;
  if (ofIdleness.has(kind) && draft.updatedAt > notice.createdAt) return { over: 'worked-on-since' };
  const recipient = await recipientOrCover(deps, notice, draft.organisation.id, (cover) => mayOpen(cover, draft));
  const person = notice.to.personId && (await deps.store.people.find(notice.to.personId));
  if ('held' in recipient || !person) return { over: 'not-their-draft' };
  const relation = relationToDraft(actorOf(person), draft);
  if (relation === 'none' || (onlyForHolder.has(kind) && relation !== 'owner')) return { over: 'not-their-draft' };
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/drafts/${id}`;
  return {
    to: recipient.email,
    cover: recipient.cover,
    ...plain(mailWords(settings, kind, { link }), link),
    autoSubmitted: 'auto-generated',
  };
}
