import { type Actor, isFrontDoor } from '../../../shared/actor.ts';
import { mayOpen } from '../../../shared/draft/access.ts';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import { DraftId, type OrganisationId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { contactValues, mailWords } from './mail-values.ts';
import { isKeptFromReader, recipientOrCover } from './recipient.ts';

/** What a file was put with: where its list is, whose it is, and who else may open it. */
type Owner = { path: string; organisation: OrganisationId; mayOpen: (cover: Actor) => boolean };

/** The draft or the contact that a file was put with; undefined once the draft is gone, and its files with it. */
async function ownerOf(deps: MailDeps, notice: Notice): Promise<Owner | undefined> {
  if (notice.contactId) {
    const contact = await contactOf(deps, notice);
    return {
      path: `/referrals/${contact.id}/attachments`,
      organisation: contact.raisedBy.organisation.id,
      mayOpen: (cover) => relationTo(cover, contact) !== 'none',
    };
  }
  const found = await deps.store.drafts.find(DraftId.parse(notice.owner.slice('draft/'.length)));
  if (!found.ok || hasEnded(found.value, deps.now())) return undefined;
  const draft = found.value;
  return {
    path: `/drafts/${draft.id}/attachments`,
    organisation: draft.organisation.id,
    mayOpen: (cover) => mayOpen(cover, draft),
  };
}

/** Word to whoever added a file that it was not taken. Which file and why is behind the sign-in. */
export async function refusedFileMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const owner = await ownerOf(deps, notice);
  if (!owner) return { over: 'draft-gone' };
  const person = notice.to.personId && (await deps.store.people.find(notice.to.personId));
  // Somebody of the front door writes down what another organisation told, and finds its files with the contact.
  const ours = person && isFrontDoor(person);
  if (ours && notice.contactId && (await isKeptFromReader(deps.store, notice, await contactOf(deps, notice)))) {
    return { over: 'may-not-open' };
  }
  const path = ours && notice.contactId ? `/contacts/${notice.contactId}#attachments` : owner.path;
  const recipient = await recipientOrCover(deps, notice, ours ? undefined : owner.organisation, owner.mayOpen);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}${path}`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), 'attachment-refused', { link });
  return { to: recipient.email, cover: recipient.cover, ...plain(words, link), autoSubmitted: 'auto-replied' };
}

/** Word to whoever holds a contact that one of its files could not be checked. */
export async function uncheckedFileMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  if (await isKeptFromReader(deps.store, notice, contact)) return { over: 'may-not-open' };
  const recipient = await recipientOrCover(
    deps,
    notice,
    undefined,
    (cover) => relationTo(cover, contact) === 'front-door',
  );
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}/contacts/${contact.id}#attachments`;
  const settings = await deps.store.settings.inForce(deps.now());
  const words = mailWords(settings, 'attachment-unchecked', { ...contactValues(contact), link });
  return { to: recipient.email, cover: recipient.cover, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
