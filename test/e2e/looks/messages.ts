import type { Notice } from '../../../shared/notice.ts';
import { contact, type Looks, world } from './world.ts';

/** The message about the outcome, made to bounce, be put off and be given up in turn, so that the list has each. */
export const prepareMessages = async (): Promise<void> => {
  const { store, deps, person } = world.site.service;
  const worker = person('socialWorker');
  const owner = { id: worker.id, name: worker.name, role: worker.role, organisation: worker.organisation.name };
  const since = deps.now().toISOString();
  for (const [until, state, why, detail] of [
    ['new', 'bounced', 'bounced', 'Permanent General'],
    ['screening', 'pending', 'throttled', 'throttled'],
    ['decision', 'held', 'held', 'person-inactive'],
  ] as const) {
    const { notices } = await store.contacts.file(world.life[until].contact.id);
    const found = notices.at(-1);
    if (!found) throw new Error('no message to trouble');
    const log: Notice['log'] = [
      { at: found.createdAt, state: 'sending', attempt: 1 },
      { at: since, state, attempt: 1, detail },
    ];
    const notice = { ...found, version: found.version + 1, state, attempt: 1, log, task: { since, why, owner } };
    const saved = await store.notices.save(notice, deps.newId());
    if (!saved.ok) throw new Error('the message moved');
    ids[until] = notice.id;
  }
};
const ids: Record<string, string> = {};
const message = (until: 'new' | 'screening' | 'decision') => `${contact(until)}/notices/${ids[until]}`;

export const messageLooks: Looks = {
  'GET /undelivered': () => [
    { as: 'officer', at: '/undelivered' },
    { as: 'socialWorker', at: '/undelivered?whose=mine&why=bounced' },
    { as: 'manager', at: '/undelivered?whose=mine' },
  ],
  'GET /contacts/:id/notices/:notice': () => [
    { as: 'officer', at: message('new') },
    { as: 'officer', at: message('screening') },
    { as: 'manager', at: message('decision') },
    {
      as: 'officer',
      at: message('decision'),
      after: (page) => page.getByRole('button', { name: 'Save and end the task' }).click(),
    },
  ],
};
