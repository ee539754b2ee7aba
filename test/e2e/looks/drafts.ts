import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { taskList } from '../../../shared/form/progress.ts';
import { tasks } from '../../../shared/form/tasks.ts';
import { momentOf, must } from '../../support/front-door.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { type Looks, send, world } from './world.ts';

/** The tasks of a concern that are asked about the full draft. */
const applying = () =>
  new Set(
    taskList(richConcern()).flatMap(({ tasks: list }) =>
      list.filter(({ status }) => status !== 'not-needed').map(({ name }) => name as string),
    ),
  );

/** Words that no draft could take: of a concern that was sent, one that goes on without the child, and one that is gone. */
const keepEach = (who: 'teacher' | 'lead') => async (page: Page) => {
  const { store, deps, person, clock } = world.site.service;
  const by = { ...momentOf(actorOf(person(who)), clock.now()), newId: deps.newId };
  const begun = must(startDraft(emptyConcern(), by));
  const { id, name, role, organisation } = person(who);
  const sentBy = { id, name, role, organisation: organisation.name };
  const sent = { at: clock.now().toISOString(), by: sentBy, type: 'sent' as const };
  const gone = { ...begun, sentAs: world.life.screening.contact.id, history: [...begun.history, sent] };
  must(await store.drafts.save(who === 'lead' ? gone : { ...gone, history: begun.history }, deps.newId()));
  const text = 'Their aunt has moved in.\nShe sleeps on the sofa, and leaves at six.';
  const words = [{ label: 'Who lives at home?', text }, { text: 'Nobody knows since when.' }];
  for (const path of [
    `/drafts/${begun.id}/tasks/household`,
    `/drafts/${world.drafts.full}/people/child/nobody/child-voice`,
    `/drafts/${deps.newId()}/tasks/household`,
  ])
    await store.keptWords.keep({ personId: id, path, words }, clock.now());
  await page.reload();
};

export const draftLooks: Looks = {
  'GET /concerns/new': () => [
    { as: 'teacher', at: '/concerns/new' },
    { as: 'teacher', at: '/concerns/new', after: send },
    { as: 'teacher', at: '/concerns/new?danger=yes' },
    { as: 'teacher', at: '/concerns/new?danger=no' },
    { as: 'teacher', at: '/concerns/new?danger=no&today=yes' },
  ],
  'GET /concerns/kept': () => [
    { as: 'teacher', at: '/concerns/kept' },
    { as: 'teacher', at: '/concerns/kept', after: keepEach('teacher') },
    { as: 'lead', at: '/concerns/kept', after: keepEach('lead') },
    {
      as: 'lead',
      at: '/concerns/kept',
      after: async (page) => {
        await keepEach('lead')(page);
        await page.getByRole('button', { name: 'Discard what I typed' }).first().click();
      },
    },
  ],
  'GET /drafts': () => [
    { as: 'teacher', at: '/drafts' },
    { as: 'teacher', at: '/drafts', after: keepEach('teacher') },
    { as: 'gp', at: '/drafts' },
    { as: 'lead', at: '/drafts' },
    { as: 'otherSchool', at: '/drafts' },
  ],
  'GET /drafts/:id': () => [
    { as: 'teacher', at: `/drafts/${world.drafts.empty}` },
    { as: 'teacher', at: `/drafts/${world.drafts.full}` },
  ],
  'GET /drafts/:id/tasks/:task': () =>
    Object.values(tasks)
      .filter(({ scope, section }) => scope === 'concern' && section !== 'declaration')
      .filter(({ name }) => applying().has(name))
      .map(({ name }) => ({ as: 'teacher', at: `/drafts/${world.drafts.full}/tasks/${name}` })),
  'GET /drafts/:id/people/:scope/:entity/:task': () =>
    taskList(richConcern()).flatMap(({ tasks: list }) =>
      list.flatMap(({ name, entityId }) =>
        entityId
          ? [
              {
                as: 'teacher' as const,
                at: `/drafts/${world.drafts.full}/people/${tasks[name].scope}/${entityId}/${name}`,
              },
            ]
          : [],
      ),
    ),
  'GET /drafts/:id/people/:scope/add': () => [{ as: 'teacher', at: `/drafts/${world.drafts.full}/people/child/add` }],
  'GET /drafts/:id/people/:scope/:entity/remove': () => [
    { as: 'teacher', at: `/drafts/${world.drafts.full}/people/child/c1/remove` },
  ],
  'GET /drafts/:id/check': () => [
    { as: 'teacher', at: `/drafts/${world.drafts.empty}/check` },
    { as: 'teacher', at: `/drafts/${world.drafts.full}/check` },
    { as: 'teacher', at: `/drafts/${world.drafts.empty}/check`, after: send },
  ],
  'GET /drafts/:id/sharing': () => [
    { as: 'teacher', at: `/drafts/${world.drafts.full}/sharing` },
    {
      as: 'teacher',
      at: `/drafts/${world.drafts.full}/sharing`,
      after: async (page) => {
        await page.getByLabel('Colleague').selectOption({ index: 1 });
        await page.getByRole('button', { name: 'Share' }).click();
      },
    },
    { as: 'teacher', at: `/drafts/${world.drafts.full}/sharing`, after: send },
  ],
  'GET /drafts/:id/hand-over': () => [
    { as: 'lead', at: `/drafts/${world.drafts.full}/hand-over` },
    { as: 'teacher', at: `/drafts/${world.drafts.full}/hand-over`, after: send },
  ],
  'GET /drafts/:id/delete': () => [{ as: 'teacher', at: `/drafts/${world.drafts.empty}/delete` }],
};
