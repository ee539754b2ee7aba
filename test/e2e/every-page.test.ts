import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { contactFrom, type Reached } from '../../infra/local/seeds/seed-contact.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Change } from '../../shared/contact/change.ts';
import { startDraft } from '../../shared/contact/draft.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import { taskList } from '../../shared/form/progress.ts';
import { tasks } from '../../shared/form/tasks.ts';
import { expectAccessible, openBrowser, type ServedSite, serveSite } from '../support/browser.ts';
import { momentOf } from '../support/front-door.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type CastName, shippedSettings } from '../support/service.ts';

/** One look at a page: who looks, where, and what they did on it first. */
type Look = { as?: CastName; at: string; after?: (page: Page) => Promise<unknown> };

let browser: Browser;
let site: ServedSite;
const life = {} as Record<Reached, Change>;
const drafts = { empty: '', full: '' };

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
  const { store, deps, person, clock } = site.service;
  for (const [at, until] of (
    ['new', 'screening', 'waiting', 'decision', 'sign-off', 'to-send', 'sent'] as const
  ).entries()) {
    const organisation = await store.organisations.get(person('teacher').organisation.id);
    const { concern, changes } = contactFrom(
      { random: randomFrom(400 + at), settings: shippedSettings, digest: deps.digest },
      { referrer: person('teacher'), organisation, worker: person('socialWorker'), manager: person('manager') },
      {
        narrative: narrativesAtHome[at]!,
        submittedAt: new Date(clock.now().getTime() - 50 * 60_000),
        until,
        now: clock.now(),
      },
    );
    for (const [step, change] of changes.entries()) {
      const saved = step === 0 ? await store.contacts.submit(change, concern) : await store.contacts.save(change);
      expect(saved.ok).toBe(true);
    }
    life[until] = changes.at(-1)!;
  }
  for (const [name, concern] of [
    ['empty', emptyConcern()],
    ['full', richConcern()],
  ] as const) {
    const begun = startDraft(concern, { ...momentOf(actorOf(person('teacher')), clock.now()), newId: deps.newId });
    if (!begun.ok) throw new Error('no draft');
    await store.drafts.save(begun.value, deps.newId());
    drafts[name] = begun.value.id;
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const contact = (until: Reached) => `/contacts/${life[until].contact.id}`;
const letterOf = (until: Reached) => {
  const { contact } = life[until];
  return 'letterId' in contact ? contact.letterId : '';
};
const token = () => life.sent.letters.at(-1)!.recipients[0]!.token;
const send = (page: Page) => page.locator('main form button[type=submit], main form button:not([type])').last().click();

/** Every page of the service, in every state that looks different. A route without a look fails the last test. */
const looks: Record<string, () => Look[]> = {
  'GET /': () => [{ at: '/' }],
  'GET /accessibility': () => [{ at: '/accessibility' }],
  'GET /privacy': () => [{ at: '/privacy' }],
  'GET /cookies': () => [{ at: '/cookies' }],
  'GET /sign-in': () => [
    { at: '/sign-in' },
    { at: '/sign-in?held=yes' },
    { at: '/sign-in', after: (page) => page.getByRole('button', { name: 'Send me a code' }).click() },
  ],
  'GET /sign-in/callback': () => [{ at: '/sign-in/callback' }],
  'GET /sign-in/code': () => [
    {
      at: '/sign-in',
      after: async (page) => {
        await page.getByLabel('Work email address').fill('nobody@nowhere.example');
        await page.getByRole('button', { name: 'Send me a code' }).click();
        await page.getByRole('button', { name: 'Continue' }).click();
      },
    },
  ],
  'GET /signed-out': () => [{ at: '/signed-out' }],
  'GET /letters/:token': () => [{ at: `/letters/${token()}` }, { at: '/letters/0123456789abcdef0123456789abcdef' }],
  'GET /letters/:token/code': () => [{ at: `/letters/${token()}`, after: send }],
  'GET /letters/:token/read': () => [{ at: `/letters/${token()}/read` }],
  'GET /home': () =>
    (['teacher', 'lead', 'officer', 'manager', 'auditor', 'admin'] as const).map((as) => ({ as, at: '/home' })),
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
  ],
  'GET /drafts/:id': () => [
    { as: 'teacher', at: `/drafts/${drafts.empty}` },
    { as: 'teacher', at: `/drafts/${drafts.full}` },
  ],
  'GET /drafts/:id/tasks/:task': () =>
    Object.values(tasks)
      .filter(({ scope, section }) => scope === 'concern' && section !== 'declaration')
      .filter(({ name }) => applying().has(name))
      .map(({ name }) => ({ as: 'teacher', at: `/drafts/${drafts.full}/tasks/${name}` })),
  'GET /drafts/:id/people/:scope/:entity/:task': () =>
    taskList(richConcern()).flatMap(({ tasks: list }) =>
      list.flatMap(({ name, entityId }) =>
        entityId
          ? [{ as: 'teacher' as const, at: `/drafts/${drafts.full}/people/${tasks[name].scope}/${entityId}/${name}` }]
          : [],
      ),
    ),
  'GET /drafts/:id/people/:scope/add': () => [{ as: 'teacher', at: `/drafts/${drafts.full}/people/child/add` }],
  'GET /drafts/:id/people/:scope/:entity/remove': () => [
    { as: 'teacher', at: `/drafts/${drafts.full}/people/child/c1/remove` },
  ],
  'GET /drafts/:id/check': () => [
    { as: 'teacher', at: `/drafts/${drafts.empty}/check` },
    { as: 'teacher', at: `/drafts/${drafts.full}/check` },
    { as: 'teacher', at: `/drafts/${drafts.empty}/check`, after: send },
  ],
  'GET /drafts/:id/delete': () => [{ as: 'teacher', at: `/drafts/${drafts.empty}/delete` }],
  'GET /referrals': () => [
    { as: 'teacher', at: '/referrals' },
    { as: 'gp', at: '/referrals' },
  ],
  'GET /referrals/organisation': () => [{ as: 'lead', at: '/referrals/organisation' }],
  'GET /referrals/:id': () =>
    (Object.keys(life) as Reached[]).map((until) => ({
      as: 'teacher',
      at: contact(until).replace('contacts', 'referrals'),
    })),
  'GET /referrals/:id/sent': () => [{ as: 'teacher', at: `${contact('new').replace('contacts', 'referrals')}/sent` }],
  'GET /referrals/:id/questions/:question': () => {
    const at = `${contact('waiting').replace('contacts', 'referrals')}/questions/${life.waiting.contact.questions[0]!.id}`;
    return [
      { as: 'teacher', at },
      { as: 'teacher', at, after: send },
    ];
  },
  'GET /referrals/:id/letters/:letter': () => [
    { as: 'teacher', at: `${contact('sent').replace('contacts', 'referrals')}/letters/${letterOf('sent')}` },
  ],
  'GET /board': () => [
    { as: 'socialWorker', at: '/board' },
    { as: 'socialWorker', at: '/board?stage=sign-off&holder=mine' },
    { as: 'officer', at: '/board?overdue=yes&rating=blue' },
  ],
  'GET /search': () => [
    { as: 'officer', at: '/search?reference=nonsense' },
    { as: 'officer', at: '/search?reference=FD-0000-0000' },
  ],
  'GET /closed': () => [
    { as: 'manager', at: '/closed' },
    { as: 'manager', at: '/closed?month=2020-01' },
  ],
  'GET /undelivered': () => [{ as: 'officer', at: '/undelivered' }],
  'GET /contacts/:id': () =>
    (Object.keys(life) as Reached[]).flatMap((until) => [
      { as: 'socialWorker' as const, at: contact(until) },
      { as: 'manager' as const, at: contact(until) },
    ]),
  'GET /contacts/:id/confidential': () => [{ as: 'socialWorker', at: `${contact('screening')}/confidential` }],
  'GET /contacts/:id/accesses': () => [{ as: 'auditor', at: `${contact('sent')}/accesses` }],
  'GET /contacts/:id/assign': () => [{ as: 'officer', at: `${contact('new')}/assign` }],
  'GET /contacts/:id/rating': () => [
    { as: 'socialWorker', at: `${contact('screening')}/rating` },
    { as: 'socialWorker', at: `${contact('screening')}/rating`, after: send },
  ],
  'GET /contacts/:id/question': () => [
    { as: 'socialWorker', at: `${contact('screening')}/question` },
    { as: 'socialWorker', at: `${contact('screening')}/question`, after: send },
  ],
  'GET /contacts/:id/decision': () => [
    { as: 'socialWorker', at: `${contact('decision')}/decision` },
    { as: 'socialWorker', at: `${contact('decision')}/decision`, after: send },
  ],
  'GET /contacts/:id/sign-off': () => [
    { as: 'manager', at: `${contact('sign-off')}/sign-off` },
    {
      as: 'otherManager',
      at: `${contact('sign-off')}/sign-off`,
      after: (page) => page.getByRole('button', { name: /return/i }).click(),
    },
  ],
  'GET /contacts/:id/letters/:letter': () => [
    { as: 'manager', at: `${contact('to-send')}/letters/${letterOf('to-send')}` },
    { as: 'officer', at: `${contact('sent')}/letters/${letterOf('sent')}` },
  ],
};

/** The tasks of a concern that are asked about the full draft. */
const applying = () =>
  new Set(
    taskList(richConcern()).flatMap(({ tasks: list }) =>
      list.filter(({ status }) => status !== 'not-needed').map(({ name }) => name as string),
    ),
  );

/** Routes that are no pages: what a script asks for, what leads elsewhere, and what the machine asks. */
const notPages = ['GET /assets/:file', 'GET /healthz', 'GET /sign-in/provider', 'GET /contacts/:id/presence'];

describe('every page, in every state', () => {
  const widths = [1280, 375];

  it.each(Object.keys(looks))(
    '%s can be used by everyone, wide and narrow, and its title names nobody',
    async (route) => {
      const names = [...Object.values(life)].flatMap(({ contact }) => contact.children.map(({ name }) => name));
      for (const { as, at, after } of looks[route]!()) {
        const page = await site.pageOf(browser, as);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        const answer = await page.goto(at);
        expect(answer!.status(), `${at} as ${as}`).toBeLessThan(500);
        await after?.(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wider, `${at} is ${wider}px too wide at ${width}`).toBeLessThanOrEqual(0);
        }
        const title = await page.title();
        for (const name of names) expect(title).not.toContain(name);
        expect(faults, at).toEqual([]);
        await page.context().close();
      }
    },
    600_000,
  );

  it('has left no page of the service out', () => {
    const pages = Object.keys(routePermissions).filter(
      (route) => route.startsWith('GET ') && !notPages.includes(route),
    );
    expect(Object.keys(looks).toSorted()).toEqual(pages.toSorted());
  });
});
