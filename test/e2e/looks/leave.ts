import { type Looks, send, world } from './world.ts';

export const leaveLooks: Looks = {
  'GET /preferences/leave': () => [
    { as: 'otherSchool', at: '/preferences/leave' },
    { as: 'gp', at: '/preferences/leave' },
    { as: 'teacher', at: '/preferences/leave', after: send },
    {
      as: 'teacher',
      at: '/preferences/leave',
      after: async (page) => {
        for (const [name, text] of Object.entries({ from: ['23', '11', '2026'], until: ['27', '11', '2026'] })) {
          for (const [at, part] of ['day', 'month', 'year'].entries()) await page.fill(`#${name}-${part}`, text[at]!);
        }
        await page.selectOption('#cover', { index: 1 });
        await send(page);
      },
    },
    { as: 'socialWorker', at: '/preferences/leave' },
    { as: 'auditor', at: '/preferences/leave' },
    { as: 'manager', at: '/preferences/leave' },
  ],
  'GET /preferences/leave/of/:person': () => {
    const at = `/preferences/leave/of/${world.site.service.person('socialWorker').id}`;
    return [
      { as: 'manager', at },
      { as: 'manager', at, after: send },
    ];
  },
};
