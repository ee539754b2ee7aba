import { beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { actorOf } from '../../shared/actor.ts';
import { may } from '../../shared/permissions.ts';
import type { Client } from '../support/client.ts';
import { type CastName, everybody, type Service, startService } from '../support/service.ts';
import { type Held, heldIn } from './world.ts';

/*
 * Every route, as everybody, about every record: `MATRIX=whole` (npm run proof:matrix) asks all of them, npm test every
 * so many. Of what somebody may not know, an answer holds no word, and it is to the byte the answer about nothing.
 */
const whole = process.env.MATRIX === 'whole';
const every = whole ? 1 : 41;

const nobody = '00000000-0000-4000-8000-ffffffffffff';
const people = everybody.filter((name) => name !== 'leaver');
const routes = Object.entries(routePermissions).map(([route, policy]) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, method, path, policy };
});

/**
 * Where it is told that something restricted is there, because somebody has to be able to open it: to those who may
 * break the glass, and nothing but that.
 */
const tellsThatItIs = /^(GET|POST) \/restricted\/(contacts|incidents|people)\/:record$/;

/** What an address holds in the places that are no record’s. */
const elsewhere: Readonly<Record<string, string>> = {
  template: 'letter-advice',
  version: '1',
  code: 'PH1',
  sheet: '2026-11-20-evening',
  answer: 'what-happened~~whatHappened',
  task: 'what-happened',
  scope: 'child',
  setting: '900001',
  child: 'c1',
  lane: 'not-known',
};

const filled = (path: string, ids: Held['ids']): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => ids[name] ?? elsewhere[name] ?? nobody);

/** The address about nothing, of the same form: each id is one that no record has. */
const aboutNothing = (path: string, ids: Held['ids']): string =>
  filled(path, Object.fromEntries(Object.keys(ids).map((name) => [name, elsewhere[name] ?? nobody])));

async function answerTo(browser: Client, method: string, path: string, held: Held) {
  const answer = method === 'GET' ? await browser.get(path) : await browser.post(path, { seen: '1' });
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  const text = JSON.stringify([answer.status, headers, await answer.text()]);
  return { status: answer.status, text: Object.values(held.ids).reduce((all, id) => all.replaceAll(id, nobody), text) };
}

describe('whoever may not know of a record', () => {
  let service: Service;
  let records: Held[];
  const browsers = new Map<CastName, Client>();

  beforeAll(async () => {
    service = await startService({ now: '2026-11-23T10:00:00.000Z' });
    records = await heldIn(service, 0);
    for (const name of people) browsers.set(name, await service.signInAs(name));
  });

  it(
    'learns nothing of it at any address, and cannot tell it from one that is not there',
    async () => {
      const found: string[] = [];
      let cases = 0;
      let at = 0;
      for (const { route, method, path, policy } of routes) {
        const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name ?? '');
        if (policy === 'public' || /sign-out|sign-in/.test(path)) continue;
        for (const held of records) {
          const named = names.some((name) => name in held.ids);
          // A page without a place for a record is asked once for each reader and searched for every record’s words.
          if (names.length > 0 && !named) continue;
          if (names.length === 0 && held !== records[0]) continue;
          for (const name of people) {
            if (named && held.knownTo.includes(name)) continue;
            if (method === 'POST' && !named) continue;
            at += 1;
            if (at % every !== 0) continue;
            cases += 1;
            const browser = browsers.get(name);
            if (!browser) throw new Error(`${name} is not signed in`);
            const asked = await answerTo(browser, method, filled(path, held.ids), held);
            const where = `${route}, ${name}, ${named ? held.name : 'its list'}`;
            if (asked.status >= 500)
              found.push(
                `${where}: ${asked.status} ${JSON.stringify(service.logged.findLast(({ level }) => level === 'error'))}`,
              );
            for (const each of named ? [held] : records) {
              if (each.knownTo.includes(name)) continue;
              if (each.canaries.some((canary) => asked.text.includes(canary)))
                found.push(`${where}: words of ${each.name}`);
            }
            if (!named) continue;
            if (
              tellsThatItIs.test(route) &&
              policy !== 'signed-in' &&
              may(actorOf(service.person(name)), policy.permission)
            )
              continue;
            const nothing = await answerTo(browser, method, aboutNothing(path, held.ids), held);
            if (nothing.text !== asked.text)
              found.push(`${where}: ${asked.status}, and ${nothing.status} about nothing`);
          }
        }
      }
      console.info(
        `${cases} cases of ${routes.length} routes, ${people.length} people and ${records.length} records; ${found.length} leaks`,
      );
      expect(found).toEqual([]);
      expect(cases).toBeGreaterThan(whole ? 5000 : 100);
    },
    whole ? 1_800_000 : 120_000,
  );
});
