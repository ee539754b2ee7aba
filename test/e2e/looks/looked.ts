import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { askFirst } from '../../../shared/consultation/ask-first.ts';
import { ConsultationId } from '../../../shared/ids.ts';
import { judgeLook } from '../../../shared/looked/unusual-look.ts';
import { stoodHref } from '../../../web/forms/as-it-stood-words.ts';
import { asked as askedAfter, brennock, feedInForce } from '../../support/case-feed.ts';
import { momentOf, must } from '../../support/front-door.ts';
import { raise } from '../../support/raise.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { shippedSettings } from '../../support/service.ts';
import { tellOf } from '../../support/told-child.ts';
import { incidentOf, openReport } from '../../support/triage-incidents.ts';
import { contact, type Looks, send, world } from './world.ts';

const ids = { secret: '', person: '', consultation: '', check: '', incident: '' };

/** A record of each kind, some of them opened by several people. */
export async function prepareLooked(): Promise<void> {
  const { service } = world.site;
  const { store, deps } = service;
  const told = await tellOf(service, {
    forename: 'Edda',
    surname: 'Whitlock',
    birth: 'exact',
    dateOfBirth: '2018-05-02',
  });
  ids.person = told.record;
  ids.secret = (await raise(service, richConcern())).id;
  ids.incident = await incidentOf(service, { ...openReport, policeReference: 'LOOKED/1' });
  const moment = { ...momentOf(actorOf(service.person('teacher')), service.clock.now()), newId: deps.newId };
  const words = { worry: 'A worry', done: 'Nothing yet', wanted: 'Whether to refer', ageBand: 'not-known' } as const;
  const question = must(
    askFirst({ childNamed: 'no', allegation: 'no', ...words }, ConsultationId.parse(deps.newId()), moment),
  );
  must(await store.consultations.save(question));
  ids.consultation = question.consultation.id;
  await feedInForce(service, [brennock]);
  const made = await (await service.signInAs('teacher')).post('/checks/new', askedAfter(brennock));
  ids.check = made.headers.get('location')?.split('/').at(-1) ?? '';
  for (const name of ['officer', 'socialWorker', 'manager'] as const) {
    const browser = await service.signInAs(name);
    await browser.get(`/contacts/${told.contact.id}`);
    await browser.get(`/people/${told.record}`);
    await browser.get(`/triage/incidents/${ids.incident}`);
    await browser.get(`${contact('screening')}/confidential`);
  }
  const asked = { actor: actorOf(service.person('officer')), now: service.clock.now(), settings: shippedSettings };
  const at = { record: `people/${told.record}`, names: ['Robin Hollis-Reed'], ways: [] };
  for (const count of [1, 61, 121])
    for (const look of judgeLook(at, count, asked).unusual) await store.looks.notice(look);
  const purpose = { purpose: 'plan-visit' };
  await (await service.signInAs('socialWorker')).post(`/incidents/${ids.incident}/safe-contact`, purpose);
}

/** Opens how a contact stood from a line of its history, the latest first. */
const clickStood = (line: number) => async (page: Page) => {
  await page
    .getByRole('link', { name: /^As it stood then/ })
    .nth(line)
    .click();
};

const stoodNow = (): string => stoodHref('', world.site.service.clock.now()).slice(1);

export const lookedLooks: Looks = {
  'GET /contacts/:id/confidential': () => [
    { as: 'socialWorker', at: `/contacts/${ids.secret}/confidential`, after: send },
    {
      as: 'socialWorker',
      at: `/contacts/${ids.secret}/confidential`,
      after: async (page) => {
        await page.check('[value=plan-visit]');
        await send(page);
      },
    },
    { as: 'officer', at: `/contacts/${ids.secret}/confidential` },
    { as: 'manager', at: `/contacts/${ids.secret}` },
    { as: 'teacher', at: `/referrals/${ids.secret}` },
    { as: 'manager', at: `${contact('screening')}/confidential` },
  ],
  'GET /looked/unusual': () => [
    { as: 'manager', at: '/looked/unusual', after: send },
    { as: 'auditor', at: '/looked/unusual' },
  ],
  'GET /looked/contacts/:id': () => [{ as: 'auditor', at: `/looked${contact('screening')}` }],
  'GET /looked/contacts/:id/as-it-stood': () => [
    { as: 'manager', at: `/looked${contact('screening')}/as-it-stood` },
    { as: 'auditor', at: `/looked${contact('screening')}/as-it-stood?at-day=31&at-month=2&at-year=2026&time=teatime` },
    { as: 'manager', at: `/looked${contact('screening')}/as-it-stood?at-day=1&at-month=1&at-year=2026&time=9am` },
    { as: 'manager', at: contact('screening'), after: clickStood(0) },
    { as: 'auditor', at: contact('sent'), after: clickStood(1) },
  ],
  'GET /looked/incidents/:id/as-it-stood': () => [
    { as: 'auditor', at: `/looked/incidents/${ids.incident}/as-it-stood` },
    { as: 'manager', at: `/looked/incidents/${ids.incident}/as-it-stood?${stoodNow()}` },
  ],
  'GET /looked/contacts/:id/why': () => [
    { as: 'socialWorker', at: `/looked${contact('screening')}/why` },
    { as: 'teacher', at: `/looked${contact('sent')}/why` },
  ],
  'GET /looked/incidents/:id': () => [{ as: 'manager', at: `/looked/incidents/${ids.incident}` }],
  'GET /looked/incidents/:id/why': () => [{ as: 'healthVisitor', at: `/looked/incidents/${ids.incident}/why` }],
  'GET /looked/consultations/:id': () => [{ as: 'manager', at: `/looked/consultations/${ids.consultation}` }],
  'GET /looked/consultations/:id/why': () => [{ as: 'teacher', at: `/looked/consultations/${ids.consultation}/why` }],
  'GET /looked/drafts/:id': () => [{ as: 'teacher', at: `/looked/drafts/${world.drafts.empty}` }],
  'GET /looked/drafts/:id/why': () => [{ as: 'lead', at: `/looked/drafts/${world.drafts.full}/why` }],
  'GET /looked/people/:record': () => [{ as: 'manager', at: `/looked/people/${ids.person}` }],
  'GET /looked/people/:record/all': () => [{ as: 'auditor', at: `/looked/people/${ids.person}/all` }],
  'GET /looked/people/:record/why': () => [{ as: 'officer', at: `/looked/people/${ids.person}/why` }],
  'GET /looked/checks/:check': () => [{ as: 'manager', at: `/looked/checks/${ids.check}` }],
  'GET /looked/checks/:check/why': () => [{ as: 'teacher', at: `/looked/checks/${ids.check}/why` }],
};
