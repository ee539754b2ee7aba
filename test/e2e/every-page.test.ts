import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { expectAccessible } from '../support/browser.ts';
import { attachmentLooks, prepareAttachments } from './looks/attachments.ts';
import { boardLooks } from './looks/board.ts';
import { consultationLooks, prepareConsultations } from './looks/consultations.ts';
import { contactLooks } from './looks/contacts.ts';
import { descriptorLooks, prepareDescriptors } from './looks/descriptors.ts';
import { disagreementLooks, prepareDisagreements } from './looks/disagreements.ts';
import { draftLooks } from './looks/drafts.ts';
import { handoverLooks, prepareHandover } from './looks/handover.ts';
import { homeLooks } from './looks/home.ts';
import { incidentLooks, prepareIncidents } from './looks/incidents.ts';
import { intakeLooks } from './looks/intake.ts';
import { lateDecisionLooks, prepareLateDecisions } from './looks/late-decisions.ts';
import { leaveLooks } from './looks/leave.ts';
import { letterCheckLooks, prepareLetterChecks } from './looks/letter-checks.ts';
import { letterLooks } from './looks/letters.ts';
import { messageLooks, prepareMessages } from './looks/messages.ts';
import { preferenceLooks } from './looks/preferences.ts';
import { publicPageLooks } from './looks/public-pages.ts';
import { referralLooks } from './looks/referrals.ts';
import { sentLaterLooks } from './looks/sent-later.ts';
import { signInLooks } from './looks/sign-in.ts';
import { threadLooks } from './looks/thread.ts';
import { prepareTold, toldLooks } from './looks/told.ts';
import { prepareTriage, triageLooks } from './looks/triage.ts';
import {
  outcomeRecordLooks,
  prepareOutcomeRecords,
  prepareTriageOutcomes,
  triageOutcomeLooks,
} from './looks/triage-outcome.ts';
import { prepareWording, wordingLooks } from './looks/wording.ts';
import { buildWorld, closeWorld, type Looks, world } from './looks/world.ts';

beforeAll(async () => {
  await buildWorld();
  await prepareDisagreements();
  await prepareConsultations();
  await prepareWording();
  await prepareDescriptors();
  await prepareMessages();
  await prepareTold();
  await prepareHandover();
  await prepareTriage();
  await prepareIncidents();
  await prepareTriageOutcomes();
  await prepareOutcomeRecords();
  await prepareLetterChecks();
  await prepareAttachments();
  await prepareLateDecisions();
}, 120_000);
afterAll(closeWorld);

/** Every page of the service, in every state that looks different. A route without a look fails the last test. */
const looks: Looks = {
  ...publicPageLooks,
  ...signInLooks,
  ...letterLooks,
  ...homeLooks,
  ...draftLooks,
  ...referralLooks,
  ...boardLooks,
  ...contactLooks,
  ...threadLooks,
  ...disagreementLooks,
  ...consultationLooks,
  ...wordingLooks,
  ...descriptorLooks,
  ...letterCheckLooks,
  ...sentLaterLooks,
  ...messageLooks,
  ...toldLooks,
  ...handoverLooks,
  ...triageLooks,
  ...incidentLooks,
  ...triageOutcomeLooks,
  ...outcomeRecordLooks,
  ...attachmentLooks,
  ...preferenceLooks,
  ...leaveLooks,
  ...lateDecisionLooks,
  ...intakeLooks,
};

/** Routes that are no pages: what a script asks for, what leads elsewhere, what the machine asks, and files. */
const notPages = [
  'GET /incidents/batches/sample',
  'GET /letters/:token/pdf',
  'GET /referrals/:id/letters/:letter/pdf',
  'GET /contacts/:id/letters/:letter/pdf',
  'GET /referrals/:id/copy.txt',
  'GET /referrals/:id/copy.json',
  'GET /assets/:file',
  'GET /healthz',
  'GET /sign-in/provider',
  'GET /contacts/:id/presence',
  'GET /drafts/:id/presence',
  'GET /drafts/:id/attachments/list',
  'GET /referrals/:id/attachments/list',
  'GET /drafts/:id/attachments/:attachment/download',
  'GET /referrals/:id/attachments/:attachment/download',
  'GET /contacts/:id/attachments/:attachment/download',
];

/** Set to a folder, it is given a picture of every page in every state, wide and narrow, to be looked at. */
const pictures = process.env.PICTURES;
const picture = async (page: Page, name: string) => {
  if (!pictures) return;
  await page.screenshot({ path: path.join(pictures, `${name.replace(/[^\w]+/g, '-')}.png`), fullPage: true });
};

describe('every page, in every state', () => {
  const widths = [1280, 375];

  it.each(Object.keys(looks))(
    '%s can be used by everyone, wide and narrow, and its title names nobody',
    async (route) => {
      const names = [...Object.values(world.life)].flatMap(({ contact }) => contact.children.map(({ name }) => name));
      for (const [number, { as, at, after }] of looks[route]!().entries()) {
        const page = await world.site.pageOf(world.browser, as);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        const answer = await page.goto(at);
        expect(answer!.status(), `${at} as ${as}`).toBeLessThan(500);
        await after?.(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          await picture(page, `${route} ${number + 1} ${as ?? 'nobody'} ${width}`);
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
