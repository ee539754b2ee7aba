import { describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { type Random, randomFrom } from '../../infra/local/seeds/random.ts';
import { actorOf } from '../../shared/actor.ts';
import { exampleConcern } from '../../shared/form/example-concern.ts';
import { may } from '../../shared/permissions.ts';
import { type Held, heldIn } from '../authorisation/world.ts';
import { startApi } from '../http/api/api-service.ts';
import type { Client } from '../support/client.ts';
import { controlsOf } from '../support/drafts.ts';
import { type CastName, everybody, publicUrl, type Service, startService } from '../support/service.ts';
import { hostileForm, hostileJson, hostileText, mutated } from './hostile-requests.ts';
import { kept, listenTo } from './writes.ts';

/*
 * Requests that no page of ours would send, or that one would with something else in its fields, as everybody, at every
 * route and to the API. `FUZZ=100000 SEED=7` (npm run proof:fuzz) says how many; npm test sends a few of a fixed seed.
 * None is a fault of ours, none hangs, and one that is refused leaves nothing behind but that it was asked.
 */
const many = Number(process.env.FUZZ ?? 400);
const seed = Number(process.env.SEED ?? 41);
const perWorld = 10_000;

const routes = Object.entries(routePermissions).flatMap(([route, policy]) => {
  const [method = '', path = ''] = route.split(' ');
  return /^\/(assets|healthz|sign-out)/.test(path) ? [] : [{ method, path, policy }];
});
type Route = (typeof routes)[number];

/** One request of a person, and what is to be said of the answer when it is not as promised. */
async function pages(
  service: Service,
  random: Random,
  browsers: ReadonlyMap<CastName, Client>,
  records: readonly Held[],
) {
  const forms = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const people = [...browsers.keys()];
  const allowed = ({ policy }: Route) =>
    typeof policy === 'string'
      ? people
      : people.filter((name) => may(actorOf(service.person(name)), policy.permission));

  /** Mostly a record that they know of, so that more than the door is tried. */
  const fill = (path: string, who: CastName): string => {
    const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name ?? '');
    const fits = records.filter(({ ids }) => names.some((name) => name in ids));
    const known = fits.filter(({ knownTo }) => knownTo.includes(who));
    const chosen = known.length > 0 && random.next() < 0.85 ? known : fits;
    const held = chosen.length > 0 && random.next() < 0.9 ? random.pick(chosen) : undefined;
    return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
      const id = held?.ids[name];
      return id && random.next() < 0.97 ? id : encodeURIComponent(hostileText(random).slice(0, 2_000).toWellFormed());
    });
  };

  return async (): Promise<{ asked: string; answer: Response; who: CastName }> => {
    const route = random.pick(routes);
    const able = allowed(route);
    const who = able.length > 0 && random.next() < 0.8 ? random.pick(able) : random.pick(people);
    const browser = browsers.get(who);
    if (!browser) throw new Error(`${who} is not signed in`);
    const path = fill(route.path, who);
    const asked = `${route.method} ${route.path}`;
    const accept: Record<string, string> = random.next() < 0.1 ? { Accept: 'application/json' } : {};
    if (route.method === 'GET') {
      const query =
        random.next() < 0.3
          ? `?${random.pick(['held', 'next', 'after', 'q', 'day', 'whose'])}=${encodeURIComponent(hostileText(random).slice(0, 2_000).toWellFormed())}`
          : '';
      const answer = await browser.get(path + query, accept);
      if (answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html')) {
        forms.set(route.path, controlsOf(await answer.clone().text()));
      }
      return { asked, answer, who };
    }
    const form = hostileForm(random, forms.get(route.path) ?? random.pick([...forms.values(), new Map()]));
    if (random.next() < 0.9) return { asked, answer: await browser.post(path, form, accept), who };
    const answer = await browser.send(path, {
      method: 'POST',
      body: hostileText(random),
      headers: {
        'Content-Type': random.pick([
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'application/json',
          'text/csv',
        ]),
        Origin: random.pick([publicUrl, publicUrl, 'null', 'https://elsewhere.example']),
      },
    });
    return { asked, answer, who };
  };
}

describe('anything that anybody sends', () => {
  it(
    'is never a fault, never waited for, and changes nothing when it is refused',
    async () => {
      const random = randomFrom(seed);
      const found = new Map<string, number>();
      const tell = (what: string) => found.set(what, (found.get(what) ?? 0) + 1);
      const statuses = new Map<number, number>();
      let slowest = 0;
      let sent = 0;

      let because = () => '';
      const judge = (what: string, { status }: Response, written: readonly string[], took: number) => {
        sent += 1;
        slowest = Math.max(slowest, took);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) tell(`${what}: ${status} ${because()}`);
        if (took > 2_000 && many >= 1_000) tell(`${what}: took ${Math.round(took)} ms`);
        if (status >= 400) for (const item of kept(written)) tell(`${what}: ${status}, and wrote ${item}`);
      };

      for (let world = 1; sent < many; world += 1) {
        const service = await startService({ now: '2026-11-23T10:00:00.000Z' });
        const records = await heldIn(service, world);
        const browsers = new Map<CastName, Client>();
        for (const name of everybody) if (name !== 'leaver') browsers.set(name, await service.signInAs(name));
        because = () => JSON.stringify(service.logged.findLast(({ level }) => level === 'error'));
        const next = await pages(service, random, browsers, records);
        const api = await startApi();
        const [writtenByPages, writtenByApi] = [listenTo(service.table), listenTo(api.table)];
        for (let turn = 0; turn < perWorld && sent < many; turn += 1) {
          const began = performance.now();
          if (random.next() < 0.15) {
            const path = random.pick([
              '/api/v1/concerns',
              '/api/v1/concerns',
              '/api/v1/domestic-abuse-incidents',
              '/api/v1/case-files',
              `/api/v1/concerns/${hostileText(random).slice(0, 50).toWellFormed().replace(/[^\w]/g, '_')}/answers`,
            ]);
            const answer = await api.post(
              path,
              mutated(random, random.next() < 0.7 ? exampleConcern : hostileJson(random)),
            );
            judge(
              `POST ${path.replace(/concerns\/.*/, 'concerns/:id/answers')}`,
              answer,
              writtenByApi(),
              performance.now() - began,
            );
            continue;
          }
          const { asked, answer, who } = await next();
          await answer.arrayBuffer();
          judge(asked, answer, writtenByPages(), performance.now() - began);
          // Whoever signed out, or whose session a refused sign-in ended, comes back.
          if (answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in?'))
            browsers.set(who, await service.signInAs(who));
          if (turn % 500 === 499) service.clock.forwardMinutes(1);
          if (many >= 10_000 && sent % 5_000 === 0) console.info(`${sent} sent, ${found.size} kinds of finding`);
        }
      }
      console.info(
        `seed ${seed}: ${sent} requests; ${JSON.stringify(Object.fromEntries([...statuses].sort()))}; slowest ${Math.round(slowest)} ms`,
      );
      expect(Object.fromEntries(found)).toEqual({});
    },
    many >= 1_000 ? 3_600_000 : 120_000,
  );
});
