import { expect } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import { newFolder } from '../../../shared/attachment/add-file.ts';
import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import { DraftId } from '../../../shared/ids.ts';
import { fileIn, folderInEveryState } from '../../support/attachment-folder.ts';
import { momentOf } from '../../support/front-door.ts';
import { type Looks, referral, send, world } from './world.ts';

const folders: { draft?: AttachmentFolder; contact?: AttachmentFolder } = {};

/** Files in every state, with the full draft and with a contact that is being screened; and a folder that is full. */
export async function prepareAttachments(): Promise<void> {
  const { store, deps, person, clock } = world.site.service;
  const moment = { ...momentOf(actorOf(person('teacher'))), now: clock.now() };
  const [full, empty] = await Promise.all(
    [world.drafts.full, world.drafts.empty].map((id) => store.drafts.find(DraftId.parse(id))),
  );
  if (!full?.ok || !empty?.ok) throw new Error('no drafts');
  folders.draft = folderInEveryState({ draft: full.value }, moment);
  folders.contact = folderInEveryState({ contact: world.life.screening.contact }, moment);
  const ten = Array.from({ length: 10 }, () => fileIn('clean', moment, { place: 'draft' }));
  const filled = { ...newFolder({ draft: empty.value }), attachments: ten };
  for (const folder of [folders.draft, folders.contact, filled]) {
    expect((await store.attachments.save(folder, deps.newId())).ok).toBe(true);
  }
}

const at = (owner: 'draft' | 'contact', file?: number) => {
  const base = owner === 'draft' ? `/drafts/${world.drafts.full}` : referral('screening');
  const id = file === undefined ? '' : `/${folders[owner]?.attachments[file]?.id}`;
  return `${base}/attachments${id}`;
};

export const attachmentLooks: Looks = {
  'GET /drafts/:id/attachments': () => [
    { as: 'teacher', at: at('draft') },
    { as: 'teacher', at: at('draft'), after: send },
    { as: 'teacher', at: `/drafts/${world.drafts.empty}/attachments` },
  ],
  'GET /referrals/:id/attachments': () => [
    { as: 'teacher', at: at('contact') },
    { as: 'teacher', at: `${referral('new')}/attachments` },
  ],
  'GET /drafts/:id/attachments/:attachment': () =>
    [0, 1, 2, 3, 4].map((file) => ({ as: 'teacher' as const, at: at('draft', file) })),
  'GET /referrals/:id/attachments/:attachment': () =>
    [0, 3, 4].map((file) => ({ as: 'teacher' as const, at: at('contact', file) })),
};
