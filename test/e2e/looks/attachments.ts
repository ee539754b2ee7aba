import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import { newFolder } from '../../../shared/attachment/add-file.ts';
import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import { DraftId } from '../../../shared/ids.ts';
import { fileIn, folderInEveryState } from '../../support/attachment-folder.ts';
import { momentOf } from '../../support/front-door.ts';
import { pageOf } from '../../support/page.ts';
import { now, raise } from '../../support/raise.ts';
import { contact, type Looks, referral, send, world } from './world.ts';

const folders: { draft?: AttachmentFolder; contact?: AttachmentFolder } = {};
let closed = '';

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
  closed = await closedReferral();
}

/** A concern that was taken back and closed, to which nothing can be added. */
async function closedReferral(): Promise<string> {
  const { service } = world.site;
  const { id } = await raise(service);
  const [teacher, manager] = [await service.signInAs('teacher'), await service.signInAs('manager')];
  await manager.post(`/contacts/${id}/claim`, { seen: '1' });
  const [form = ''] = (await pageOf(await teacher.get(`/referrals/${id}/withdraw`))).sent('form');
  await teacher.post(`/referrals/${id}/withdraw`, { form, reason: 'mistaken', words: 'She was at her aunt’s.' });
  const { version } = await now(service, { id });
  const close = { seen: String(version), do: 'close', because: 'The school confirmed it.' };
  expect((await manager.post(`/contacts/${id}/withdrawal`, close)).status).toBe(303);
  return `/referrals/${id}`;
}

/** Chooses files and sends them; where forms go, nobody answers. */
const upload = (name: string) => async (page: Page) => {
  await page.getByLabel('Photo', { exact: true }).check();
  await page.getByLabel('Choose files').setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.locator('[data-upload-errors] p').waitFor();
};

const at = (owner: 'draft' | 'contact', file?: number) => {
  const base = owner === 'draft' ? `/drafts/${world.drafts.full}` : referral('screening');
  const id = file === undefined ? '' : `/${folders[owner]?.attachments[file]?.id}`;
  return `${base}/attachments${id}`;
};

export const attachmentLooks: Looks = {
  'GET /drafts/:id/attachments': () => [
    { as: 'teacher', at: at('draft') },
    { as: 'teacher', at: at('draft'), after: send },
    { as: 'teacher', at: at('draft'), after: upload('photo.exe') },
    { as: 'teacher', at: at('draft'), after: upload('photo.jpg') },
    { as: 'teacher', at: `/drafts/${world.drafts.empty}/attachments` },
  ],
  'GET /referrals/:id/attachments': () => [
    { as: 'teacher', at: at('contact') },
    { as: 'teacher', at: `${referral('new')}/attachments` },
    { as: 'teacher', at: `${closed}/attachments` },
    { as: 'teacher', at: referral('screening') },
    { as: 'teacher', at: `${referral('screening')}/copy` },
    { as: 'teacher', at: `/drafts/${world.drafts.full}/check` },
    { as: 'officer', at: contact('screening') },
    { as: 'manager', at: `/looked${contact('screening')}` },
  ],
  'GET /drafts/:id/attachments/:attachment': () =>
    [0, 1, 2, 3, 4].map((file) => ({ as: 'teacher' as const, at: at('draft', file) })),
  'GET /referrals/:id/attachments/:attachment': () =>
    [0, 3, 4].map((file) => ({ as: 'teacher' as const, at: at('contact', file) })),
};
