import { beforeAll, describe, expect, it } from 'vitest';
import {
  outcomesPath,
  TriageOutcomeAnswer,
  TriageOutcomeList,
} from '../../functions/http/api/triage-outcome-shapes.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import { readerKey } from '../../shared/triage-outcome/reader.ts';
import { sliceFor } from '../../shared/triage-outcome/slice-for.ts';
import type { Client } from '../support/client.ts';
import { change, say, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { sendOwed } from '../support/mails-owed.ts';
import {
  decideOnMonday,
  decideOnMondayByPages,
  issueOnMonday,
  sendWeekend,
  weekend,
} from '../support/seeded-monday.ts';
import { authority, type CastName, type Service, shippedSettings, startService } from '../support/service.ts';
import { line } from '../support/triage-world.ts';
import { startApi } from './api/api-service.ts';

let service: Service;
let batch: string;
let rows: IncidentRow[];
const seen = new Map<string, string>();

const day = '2026-11-23';
const agencies = ['police', 'healthVisitor', 'education', 'adviser', 'probation', 'housing', 'familyHelp'] as const;
const council = ['socialWorker', 'manager', 'officer', 'auditor'] as const;
const schools = ['lead', 'otherSchool'] as const;

/** Every secret of every victim that a text gives away. */
const secrets = [...new Set(weekend.incidents.flatMap((incident) => incident.secrets))];
const given = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

/** What somebody is answered, kept so that all of it can be searched at the end. */
async function read(who: CastName, client: Client, path: string) {
  const answer = await client.get(path);
  const html = await answer.text();
  seen.set(`${who} ${path}`, html);
  return { status: answer.status, html, text: mainText(html) };
}
const rowOf = (policeReference: string) => rows.find((row) => row.policeReference === policeReference)!;

/** Those of the weekend that are not like the others. */
const remarkable = () => [...new Set(Object.values(weekend.remarkable).map((reference) => rowOf(reference).id))];

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T07:30:00.000Z' });
  batch = await sendWeekend(service, await service.signInAs('police'));
  service.clock.set('2026-11-23T09:35:00.000Z');
  rows = (await service.store.incidents.agenda(authority, day)).items;
}, 120_000);

describe('a Monday of 90 incidents', () => {
  it('is taken in whole, each incident once, with what sets some of them apart', async () => {
    const police = await read('police', await service.signInAs('police'), batch);
    expect(police.text).toMatch(/Accepted\s*90\s*Changed\s*0\s*Unchanged\s*0\s*Refused\s*0/);
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([90, 90]);
    const whole = async (what: keyof typeof weekend.remarkable) => wholeOf(service, rowOf(weekend.remarkable[what]).id);
    const { incident: siblings } = await whole('siblings');
    expect(siblings.facts.children.map(({ schoolUrn }) => schoolUrn)).toEqual(['900001', '900002', '900003']);
    expect((await whole('refuge')).sealed.safeContacts[0]?.refuge?.name).toMatch(/^Stillwater House/);
    expect((await whole('officer')).incident.restricted).toBe(true);
    expect((await whole('plan')).triage.sum.computed).toBeGreaterThanOrEqual(3);
    expect((await whole('unborn')).incident.facts.children.map(({ birth }) => birth.kind)).toContain('expected');
    const { triage } = await whole('thrice');
    expect(triage.repeats.filter(({ reached }) => reached).map(({ about }) => about)).toContain('victim');
    const again = await sendWeekend(service, await service.signInAs('police'));
    const second = await read('police', await service.signInAs('police'), again);
    expect(second.text).toMatch(/Accepted\s*0\s*Changed\s*0\s*Unchanged\s*90\s*Refused\s*0/);
  });

  it('is met upon in order of risk, and decided and delivered', async () => {
    const manager = await service.signInAs('manager');
    const agenda = await read('manager', manager, `/triage?day=${day}`);
    expect(agenda.text).toContain('90 incidents to decide of 90');
    // Those that are not like the others by the pages that people use, the others by the same rules.
    const byPages = remarkable();
    for (const id of byPages) await decideOnMondayByPages(service, id, manager);
    for (const { id } of rows) if (!byPages.includes(id)) await decideOnMonday(service, id);
    const after = await read('manager', manager, `/triage?day=${day}`);
    expect(after.text).toContain('0 incidents to decide of 90');
  }, 240_000);

  it('tells each agency the common part and its own words, and nothing of another’s', async () => {
    const own = {
      healthVisitor: 'Only for health.',
      adviser: 'Only for the service.',
      probation: 'Only for probation.',
    } as const;
    const { id, reference } = rowOf(weekend.remarkable.siblings);
    for (const who of agencies) {
      const client = await service.signInAs(who);
      const list = await read(who, client, '/triage-outcomes');
      const page = await read(who, client, `/triage-outcomes/${id}`);
      expect([who, page.status]).toEqual([who, who === 'housing' ? 404 : 200]);
      if (page.status === 404) continue;
      expect(list.text).not.toContain('has told you nothing');
      expect(page.text).toContain(`All agencies of ${reference} keep in touch.`);
      for (const [whose, words] of Object.entries(own)) {
        expect([who, words, page.text.includes(words)]).toEqual([who, words, whose === who]);
      }
    }
  });

  it('answers the systems of agencies as it answers their people', async () => {
    const api = await startApi({ store: service.store });
    const { id } = rowOf(weekend.remarkable.siblings);
    const systems = { 'police-system': undefined, 'community-system': 'Only for health.' };
    for (const [as, own] of Object.entries(systems)) {
      const json = async (path: string) => {
        const answer = await api.send(path, { as });
        expect([path, answer.status]).toEqual([path, 200]);
        const text = await answer.text();
        seen.set(`${as} ${path}`, text);
        return JSON.parse(text);
      };
      const ids: string[] = [];
      for (let path: string | undefined = outcomesPath; path && ids.length < 200; ) {
        const list: TriageOutcomeList = TriageOutcomeList.parse(await json(path));
        ids.push(...list.items.map((item) => item.id));
        path = list.next;
      }
      expect([as, ids.includes(id), new Set(ids).size]).toEqual([as, true, ids.length]);
      for (const one of ids) TriageOutcomeAnswer.parse(await json(`${outcomesPath}/${one}`));
      const told = seen.get(`${as} ${outcomesPath}/${id}`);
      for (const words of ['Only for health.', 'Only for the service.', 'Only for probation.']) {
        expect([as, words, told?.includes(words)]).toEqual([as, words, words === own]);
      }
    }
  }, 120_000);

  it('tells each school of its own pupils alone', async () => {
    const { id } = rowOf(weekend.remarkable.siblings);
    const { incident } = await wholeOf(service, id);
    const [first, second, third] = incident.facts.children.map(({ forename = '' }) => forename);
    const pages = [];
    for (const who of schools) pages.push(await read(who, await service.signInAs(who), `/triage-outcomes/${id}`));
    const names = (text: string) => [first, second, third].map((name) => text.includes(name!));
    expect(pages.map(({ text }) => names(text))).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
  });

  it('counts an outcome that took another’s place once, wherever it stands', async () => {
    const { id, policeReference } = rowOf(weekend.remarkable.plan);
    service.clock.forwardMinutes(5);
    await change(service, id, 'The hospital found an injury.');
    await say(service, id, line({ agency: 'health', value: 'gp-coded', visibility: 'own-agency', text: 'Code it.' }));
    await issueOnMonday(service, id, 'The hospital found an injury.');
    const health = await service.signInAs('healthVisitor');
    const pages: string[] = [];
    let path: string | undefined = '/triage-outcomes';
    while (path) {
      const list: string = (await read('healthVisitor', health, path)).html;
      pages.push(list);
      path = /href="(\/triage-outcomes\?cursor=[^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&');
      if (pages.length > 5) break;
    }
    expect(pages.join().split(`"/triage-outcomes/${id}"`)).toHaveLength(2);
    const { items } = await service.store.incidents.agenda(authority, day);
    expect(items.filter((row) => row.policeReference === policeReference)).toHaveLength(1);
    expect(items).toHaveLength(90);
    const { outcomes } = await wholeOf(service, id);
    expect(outcomes.map(({ status }) => status)).toEqual(['superseded', 'issued']);
  });

  it('gives away no secret of any victim: in no page, list, mail or log', async () => {
    for (const who of [...agencies, ...council, ...schools]) {
      const client = await service.signInAs(who);
      for (const path of [
        '/home',
        '/triage',
        `/triage?day=${day}&page=2`,
        '/triage-outcomes',
        '/triage-outcomes?list=done',
      ])
        await read(who, client, path);
      const apart = new Set([...remarkable(), ...rows.slice(0, 6).map((row) => row.id)]);
      for (const { id } of rows) {
        await read(who, client, `/triage-outcomes/${id}`);
        if (apart.has(id)) await read(who, client, `/triage/incidents/${id}`);
      }
    }
    const settings = shippedSettings;
    for (const { id } of rows) {
      const { incident, outcomes, copies, sealed } = await wholeOf(service, id);
      const outcome = outcomes.find(({ status }) => status === 'issued')!;
      if (outcome.status !== 'issued') throw new Error('an outcome of Monday is not out');
      for (const { reader } of copies) {
        const words = JSON.stringify(sliceFor(outcome, incident, reader, settings) ?? '');
        seen.set(`slice ${readerKey(reader)} ${id}`, words);
        for (const told of [sealed.account.place.address!, sealed.account.narrative]) expect(words).not.toContain(told);
      }
    }
    for (const mail of await sendOwed(service))
      seen.set(`mail ${seen.size}`, `${mail.subject} ${mail.text} ${mail.html}`);
    seen.set('log', service.logged.join('\n'));
    expect(secrets.length).toBeGreaterThan(400);
    expect(seen.size).toBeGreaterThan(500);
    const leaks = [...seen].flatMap(([where, text]) => given(text).map((secret) => `${where}: ${secret}`));
    expect(leaks).toEqual([]);
  }, 240_000);
});
