import { parseArgs } from 'node:util';
import { checksApp } from '../../functions/http/open-check/checks-app.ts';
import { type Pace, paced } from '../../functions/http/open-check/pace.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import type { CaseFile } from '../../shared/case-feed/feed.ts';
import type { OpenChild } from '../../shared/case-feed/open-child.ts';
import { CaseFileId } from '../../shared/ids.ts';
import { openCheckOf } from '../../shared/settings/open-check.ts';
import { digest, newId, newTable, startEngine } from '../bench/world.ts';
import { client } from '../support/client.ts';
import { chanceFrom } from '../support/people/chance.ts';
import { aRegister, type Someone } from '../support/people/register.ts';
import { welch } from './welch.ts';

/*
 * Whether anybody can tell a child who is absent from one who is restricted by how long a check takes or by its bytes:
 * npm run proof:checks -- [--checks 2000] [--seed 1]. Checks of both kinds are made in a drawn order by one person; Welch's
 * t-test compares their times, and whatever a check answers is compared but for its receipt's own words.
 */

const { values } = parseArgs({
  options: { checks: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const [checks, seed] = [Number(values.checks), Number(values.seed)];
/** Well above what a check takes here, and short, so that a proof takes minutes: it stands for the service's own. */
const floorMs = 200;
const origin = 'http://localhost';
const now = new Date('2026-11-23T10:00:00.000Z');

const chance = chanceFrom(seed);
const children = aRegister(chance, 12_000).filter(({ truth }) => truth.birth.date > '2009-01-01');
const open = children.filter((_, at) => at % 3 === 0).slice(0, 3000);
const absent = children.filter((_, at) => at % 3 === 1).slice(0, 600);
const restricted = open.filter((_, at) => at % 5 === 0);

const asOpen = ({ id, truth }: Someone, at: number): OpenChild => ({
  caseId: `C-${id}`,
  details: { ...truth, kind: 'child' },
  team: 'Safeguarding Team 3',
  reach: 'Duty desk, 01632 960411',
  worker: 'amira.haddad@wyrecestershire.example',
  restricted: at % 5 === 0,
  canary: false,
  doubtful: false,
});

const asTyped = ({ truth }: Someone): Record<string, string> => {
  const [year = '', month = '', day = ''] = truth.birth.date.split('-');
  return {
    ...{ purpose: 'worried', relationship: 'teach', why: 'She came without a coat again today' },
    ...{ given: truth.given, family: truth.family },
    ...{ 'dateOfBirth-day': day, 'dateOfBirth-month': month, 'dateOfBirth-year': year },
    postcode: truth.addresses[0]?.postcode ?? 'WX14 7QB',
  };
};

const engine = await startEngine();
try {
  const table = await newTable(engine.endpoint);
  const store = openWholeStore(table, 'wyre');
  const { people, settings } = await seedAuthority({ store, digest });
  const rules = openCheckOf(settings);
  const teacher = people.find(
    ({ organisation, active, role }) => organisation.kind === 'school' && active && role === 'referrer',
  );
  if (!rules || !teacher) throw new Error('nobody can check');
  const limits = { personTenMinutes: 1_000_000, personDay: 1_000_000, organisationDay: 1_000_000 };
  const inForce = { ...settings, openCheck: { ...rules, limits } };
  const fileId = CaseFileId.parse(newId());
  const at = now.toISOString();
  const by = { id: teacher.id, name: 'The case system', role: 'admin' as const, organisation: 'The council' };
  const file: CaseFile = {
    ...{ id: fileId, authority: 'wyre', version: 1, at, by, extractedAt: at, rows: open.length, children: open.length },
    counts: { added: open.length, changed: 0, closed: 0, unchanged: 0, rejected: 0 },
    ...{ closed: [], problems: [], halts: [], over: 0 },
  };
  await store.caseFeed.save(file, open.map(asOpen), newId());
  const head = { version: 1, fileId, extractedAt: at, takenAt: at, children: open.length };
  await store.caseFeed.take({ file: { ...file, version: 2, taken: { at, by } }, head }, newId());

  const secret = `${newId()}${newId()}`.replaceAll('-', '');
  const expires = Math.floor(now.getTime() / 1000) + 86_400;
  await store.sessions.start(
    { hash: digest(secret), personId: teacher.id, startedAt: at, seenAt: at, expires },
    newId(),
  );

  const browserWith = (pace: Pace) => {
    const app = checksApp({
      ...{ authority: 'wyre', newId, digest, pace, publicUrl: origin, now: () => now },
      store: { ...store, settings: { ...store.settings, inForce: async () => inForce } },
      log: { info: () => {}, error: (message, facts) => console.error(message, facts) },
      assets: { css: '/app.css', js: '/app.js' },
    });
    const browser = client((path, init) => app.request(path, init), origin);
    browser.cookies.set('session', `${secret}.${teacher.id}`);
    return browser;
  };

  /** Makes checks of both kinds in a drawn order; the times of each in milliseconds, and every shape that was seen. */
  const measured = async (pace: Pace, count: number) => {
    const browser = browserWith(pace);
    const times = { absent: [] as number[], restricted: [] as number[] };
    const [heads, pages, answers] = [new Set<string>(), new Set<string>(), new Map<string, number>()];
    const order = Array.from(
      { length: count },
      (_, n) => (n % 2 === 0 ? 'absent' : 'restricted') as 'absent' | 'restricted',
    );
    for (let n = order.length - 1; n > 0; n -= 1) {
      const other = chance.below(n + 1);
      const [one, two] = [order[n], order[other]];
      if (one && two) [order[n], order[other]] = [two, one];
    }
    for (const [n, kind] of order.entries()) {
      const someone = chance.of(kind === 'absent' ? absent : restricted);
      const began = performance.now();
      const answer = await browser.post('/checks/new', asTyped(someone));
      const took = performance.now() - began;
      if (n >= 20) times[kind].push(took);
      const path = answer.headers.get('location') ?? '';
      if (!path.startsWith('/checks/')) throw new Error(`a check was answered with ${answer.status} ${path}`);
      heads.add(
        JSON.stringify([answer.status, ...[...answer.headers].map(([name, value]) => [name, value.replace(path, '')])]),
      );
      if (n % 10 > 0) continue;
      const page = await (await browser.get(path)).text();
      // What the receipt says is the answer; what it is made of is the same whatever it says.
      // So many lines as its own words take, of the name that was asked for above all, are no part of its shape.
      pages.add(
        page
          .replaceAll(/>[^<]*</g, '><')
          .replaceAll(/[0-9a-f-]{36}/g, '')
          .replaceAll(/ rows="\d+"/g, ''),
      );
      const title = /<h1[^>]*>([^<]*)/.exec(page)?.[1] ?? '';
      answers.set(`${kind}: ${title}`, (answers.get(`${kind}: ${title}`) ?? 0) + 1);
    }
    return { times, heads: heads.size, pages: pages.size, answers };
  };

  console.log(`${open.length} children open, ${restricted.length} of them restricted; ${checks} checks`);
  const report = (name: string, { times, heads, pages, answers }: Awaited<ReturnType<typeof measured>>) => {
    const { t, p, means } = welch(times.absent, times.restricted);
    const [one, other] = means.map((mean) => mean.toFixed(2));
    console.log(`${name}: absent ${one} ms, restricted ${other} ms on average; t ${t.toFixed(2)}, p ${p.toFixed(3)}`);
    console.log(`  answers of ${heads} shape, receipts of ${pages}`);
    for (const [answer, count] of answers) console.log(`  ${answer} ${count}`);
    return p > 0.05 && heads === 1 && pages === 1;
  };
  const same = report(`answered at the pace of ${floorMs} ms`, await measured(paced(floorMs), checks));
  report('without the pace, which nobody outside sees', await measured((work) => work(), Math.min(checks, 1000)));
  console.log(same ? 'Nobody can tell them apart.' : 'They can be told apart.');
  process.exitCode = same ? 0 : 1;
} finally {
  engine.process.kill();
}
