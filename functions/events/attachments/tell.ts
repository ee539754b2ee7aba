import type { Stamp } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import { fileCame } from '../../../shared/contact/file-came.ts';
import type { SentLater } from '../../../shared/contact/sent-later.ts';
import { PersonId } from '../../../shared/ids.ts';
import { type Notice, type NoticeKind, owe } from '../../../shared/notice.ts';
import { noThread } from '../../../shared/thread/thread.ts';
import type { AttachmentDeps } from './attachment-deps.ts';

type About = { kind: NoticeKind; folder: AttachmentFolder; to: Notice['to'] };

/** A message about a file: to be sent with what the file was put with, and saying nothing of the file itself. */
function owed({ newId, now }: AttachmentDeps, { kind, folder, to }: About): Notice {
  const { authority, contactId, draftId } = folder;
  const owner = contactId ? `contact/${contactId}` : `draft/${draftId}`;
  return owe({ kind, authority, owner, to, ...(contactId && { contactId }) }, newId(), now());
}

/** Whoever added a file is told that it was refused; nobody, when they have no account. */
export async function uploaderToTell(deps: AttachmentDeps, { uploadedBy }: Attachment) {
  const id = PersonId.safeParse(uploadedBy.id);
  const person = id.success ? await deps.store.people.find(id.data) : undefined;
  return (folder: AttachmentFolder): Notice[] =>
    person
      ? [
          owed(deps, {
            kind: 'attachment-refused',
            folder,
            to: { personId: person.id, email: person.email, organisation: person.organisation.name },
          }),
        ]
      : [];
}

/** Who must see to a file of a contact that nobody could check, and the message that tells them; nobody for a draft. */
export async function taskFor(deps: AttachmentDeps, folder: AttachmentFolder) {
  if (!folder.contactId) return undefined;
  const contact = await deps.store.contacts.find(folder.contactId);
  const owner: Stamp | undefined = contact.ok && 'holder' in contact.value ? contact.value.holder : undefined;
  const id = PersonId.safeParse(owner?.id);
  const person = id.success ? await deps.store.people.find(id.data) : undefined;
  const { contacts, councilName } = await deps.store.settings.inForce(deps.now());
  const to = person
    ? { personId: person.id, email: person.email, organisation: person.organisation.name }
    : { email: contacts.email, organisation: councilName };
  return { owner, notice: owed(deps, { kind: 'attachment-unchecked', folder, to }) };
}

/** The contact once it knows of a file that was added to it after it was sent; nothing, when there is no contact. */
export async function frontDoorTold(
  { store, now, newId }: AttachmentDeps,
  { contactId }: AttachmentFolder,
  attachment: Attachment,
): Promise<SentLater | undefined> {
  if (!contactId) return undefined;
  const contact = await store.contacts.find(contactId);
  if (!contact.ok) return undefined;
  const thread = (await store.threads.head(contactId)) ?? noThread(contact.value);
  return fileCame({ contact: contact.value, thread }, attachment, { now: now(), newId });
}
