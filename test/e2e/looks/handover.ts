import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { serviceIn } from '../../../shared/contact/row-for.ts';
import { makeSheet } from '../../../shared/handover/make.ts';
import type { ContactSignature } from '../../../shared/handover/sheet.ts';
import { itemsOf, messagesOf } from '../../../shared/handover/sheet-items.ts';
import { nightBefore, sheetAt, sheetBefore } from '../../../shared/handover/sheet-times.ts';
import { finish, sign } from '../../../shared/handover/sign.ts';
import { momentOf, must } from '../../support/front-door.ts';
import { shippedSettings } from '../../support/service.ts';
import { type Looks, world } from './world.ts';

const finished = '2026-11-20-evening';
const left = '2026-11-20-morning';

/** The sheet in force, partly signed, one before it that was finished and one that was left. */
export async function prepareHandover(): Promise<void> {
  const { store, deps, person, clock } = world.site.service;
  const [{ items: rows }, { items: tasks }] = await Promise.all([
    store.contacts.open(serviceIn('wyre')),
    store.notices.tasks('wyre'),
  ]);
  const current = sheetAt(shippedSettings, clock.now());
  const evening = sheetBefore(shippedSettings, current);
  const messages = messagesOf(tasks, []);
  for (const due of [sheetBefore(shippedSettings, evening), evening, current]) {
    const { kind } = due;
    const signatures: ContactSignature[] = [];
    const shown = { kind, night: nightBefore(shippedSettings, due), signatures };
    const sheet = makeSheet(due, itemsOf(rows, shown), messages, due.dueAt);
    must(await store.handovers.save('wyre', sheet, deps.newId()));
    const moment = momentOf(actorOf(person(kind === 'evening' ? 'edt' : 'officer')), due.dueAt);
    const items = itemsOf(rows, shown);
    for (const item of kind === 'evening' ? items : items.slice(0, 1)) {
      const signed = must(sign(item, { kind, finished: false, seen: item.row.version }, moment));
      signatures.push(signed);
      must(await store.handovers.sign('wyre', due, signed, deps.newId()));
    }
    if (kind !== 'evening') continue;
    const done = must(finish({ place: due, made: sheet }, { items: itemsOf(rows, shown), messages }, moment));
    must(await store.handovers.save('wyre', done, deps.newId()));
  }
}

/** Signs for something that is no longer as it was when the sheet was opened. */
async function takeOverWhatChanged(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const since of document.querySelectorAll<HTMLInputElement>('input[name=since]')) {
      since.value = '2026-11-01T00:00:00.000Z';
    }
  });
  await page.getByRole('button', { name: 'I take it over' }).last().click();
}

/** Takes over what is red, and finishes the sheet. */
async function finishIt(page: Page): Promise<void> {
  const reds = page.locator('section[aria-labelledby=part-red] button');
  for (let left = await reds.count(); left > 0; left -= 1) await reds.first().click();
  await page.getByRole('button', { name: 'Finish the sheet' }).click();
}

export const handoverLooks: Looks = {
  'GET /handover': () => [
    { as: 'manager', at: '/handover' },
    { as: 'edt', at: '/handover' },
    { as: 'auditor', at: '/handover' },
    { as: 'edt', at: '/handover?sheet=next' },
    { as: 'officer', at: '/handover', after: takeOverWhatChanged },
    // The last, because there is nothing to finish after it.
    { as: 'officer', at: '/handover', after: finishIt },
  ],
  'GET /handover/sheets': () => [{ as: 'manager', at: '/handover/sheets' }],
  'GET /handover/sheets/:sheet': () => [
    { as: 'manager', at: `/handover/sheets/${finished}` },
    { as: 'auditor', at: `/handover/sheets/${left}` },
    { as: 'auditor', at: '/handover/sheets/2026-11-23-morning' },
  ],
};
