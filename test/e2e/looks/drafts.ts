import { taskList } from '../../../shared/form/progress.ts';
import { tasks } from '../../../shared/form/tasks.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { type Looks, send, world } from './world.ts';

/** The tasks of a concern that are asked about the full draft. */
const applying = () =>
  new Set(
    taskList(richConcern()).flatMap(({ tasks: list }) =>
      list.filter(({ status }) => status !== 'not-needed').map(({ name }) => name as string),
    ),
  );

export const draftLooks: Looks = {
  'GET /concerns/new': () => [
    { as: 'teacher', at: '/concerns/new' },
    { as: 'teacher', at: '/concerns/new', after: send },
    { as: 'teacher', at: '/concerns/new?danger=yes' },
    { as: 'teacher', at: '/concerns/new?danger=no' },
    { as: 'teacher', at: '/concerns/new?danger=no&today=yes' },
  ],
  'GET /drafts': () => [
    { as: 'teacher', at: '/drafts' },
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
