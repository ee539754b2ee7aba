import { gzipSync } from 'node:zlib';
import { kilobytesOf, mostKilobytes } from '../infra/bundle.ts';
import { assetBytes } from './asset-bytes.ts';
import { secondsToSend } from './box-letters.ts';
import { fill } from './fill.ts';
import { firstAnswers } from './first-answer.ts';
import { incidentFigures } from './incidents.ts';
import { letterRatios } from './letters.ts';
import { costs } from './measure.ts';
import { newDraft, wholeReferral } from './referral.ts';
import { schoolNoticeFigures } from './school-notices.ts';
import { startService } from './service.ts';
import { transactionRatios } from './transactions.ts';
import { newTable, startEngine } from './world.ts';

/*
 * What the service costs, as ratios within this one run. The unit is a bare page: the processor time of a Hono route
 * that renders the same components with the same properties and asks nothing of a store.
 */

const now = new Date('2026-11-24T11:00:00Z');
const large = process.argv.includes('--quick') ? 10_000 : 100_000;

type Row = { what: string; ratio: number; most: number; unit: string };
const rows: Row[] = [];
const add = (what: string, ratio: number, most: number, unit = 'bare pages') => {
  rows.push({ what, ratio, most, unit });
  console.log(`${ratio <= most ? 'met' : 'GAP'}  ${what}: ${ratio.toFixed(2)} ${unit} (at most ${most})`);
};

const engine = await startEngine();
const bigEngine = await startEngine();
try {
  const table = await newTable(engine.endpoint);
  const small = await fill(table, { count: 1000, open: 50, now });
  const service = await startService({ endpoint: engine.endpoint, table: table.name, now });
  const school = await service.signedInAs(small.referrer.email);
  const worker = await service.signedInAs(small.worker.email);

  const draft = await newDraft(school);
  const form = `/drafts/${draft}/tasks/what-happened`;
  const contact = small.openContacts.find(({ status }) => status === 'screening');
  if (!contact) throw new Error('nothing is being screened');
  const triage = `/contacts/${contact.id}`;
  const page = await service.keep(school, 'form', form);
  await service.keep(worker, 'board', '/board');
  await service.keep(worker, 'triage', triage);

  let seen = Number(/name="seen" value="(\d+)"/.exec(page)?.[1] ?? 0);
  const save = async () => {
    await school.post(form, {
      whatHappened: `Seen at the gate, ${seen}. `.repeat(30),
      seen: String(seen),
      writer: '',
      turn: '0',
    });
    seen += 1;
  };
  const forms = await costs(
    service.origin,
    { bare: () => school.get('/bare/form'), show: () => school.get(form), save },
    { browser: school },
  );
  add('a form page with its session and draft', forms.show / forms.bare, 8);
  add('saving a form page', forms.save / forms.bare, 12);

  // A referral takes many requests, so the bare page beside it is asked for as often.
  const pages = 40;
  const bareAsOften = async () => {
    for (let at = 0; at < pages; at += 1) await school.get('/bare/form');
  };
  const referral = await costs(
    service.origin,
    { bare: bareAsOften, referral: () => wholeReferral(school) },
    { browser: school, turns: 7, rounds: 4, warmUp: 4 },
  );
  const barePage = forms.bare;
  add('a whole referral of six pages, submit included', (referral.referral / referral.bare) * pages, 80);

  const desk = await costs(
    service.origin,
    {
      bareBoard: () => worker.get('/bare/board'),
      board: () => worker.get('/board'),
      bareTriage: () => worker.get('/bare/triage'),
      triage: () => worker.get(triage),
    },
    { browser: worker },
  );
  add('the board of 50 rows', desk.board / desk.bareBoard, 15);
  add('the triage page', desk.triage / desk.bareTriage, 20);
  add('the board of 50 rows, in bare form pages', desk.board / barePage, Number.POSITIVE_INFINITY);
  add('the triage page, in bare form pages', desk.triage / barePage, Number.POSITIVE_INFINITY);

  const bigTable = await newTable(bigEngine.endpoint);
  const big = await fill(bigTable, { count: large, open: 50, now });
  const bigService = await startService({ endpoint: bigEngine.endpoint, table: bigTable.name, now });
  const bigWorker = await bigService.signedInAs(big.worker.email);
  const bigContact = big.openContacts.find(({ status }) => status === 'screening');
  const paths = (id: string | undefined, reference: string | undefined) => ({
    board: '/board',
    contact: `/contacts/${id}`,
    search: `/search?reference=${reference}`,
  });
  const here = paths(contact.id, contact.reference);
  const there = paths(bigContact?.id, bigContact?.reference);
  for (const name of ['board', 'contact', 'search'] as const) {
    const ratios: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const status = name === 'search' ? 303 : 200;
      const [one, other] = [
        await costs(
          service.origin,
          { act: () => worker.get(here[name], status) },
          { browser: worker, turns: 1, warmUp: turn === 0 ? 40 : 0 },
        ),
        await costs(
          bigService.origin,
          { act: () => bigWorker.get(there[name], status) },
          { browser: bigWorker, turns: 1, warmUp: turn === 0 ? 40 : 0 },
        ),
      ];
      ratios.push(other.act / one.act);
    }
    add(
      `${name}, with ${large} contacts for one with 1,000`,
      ratios.toSorted((a, b) => a - b)[2] ?? Number.NaN,
      1.15,
      'times',
    );
  }
  bigService.stop();

  const { submit, decision } = await transactionRatios(table, small.freshLives(60));
  add('a submit’s transaction, for one bare transaction of the same bytes', submit, 1.5, 'times');
  add('a decision’s transaction, for one bare transaction of the same bytes', decision, 1.5, 'times');
  for (const { name, ratio } of await firstAnswers({ endpoint: engine.endpoint, table: table.name }, small)) {
    add(`${name}: processor time from start to first answer, for one of a bare handler’s`, ratio, 1.5, 'times');
    add(`${name}: the bundle`, await kilobytesOf(name), mostKilobytes[name], 'kB');
  }
  const assets = await assetBytes();
  add('first view of a form page: HTML, CSS and JS, compressed', (gzipSync(page).length + assets) / 1000, 40, 'kB');
  service.stop();

  const incidents = await incidentFigures(engine.endpoint, now);
  add('an incident of a file of 2,000, for one of a file of 200', incidents.ratio, 1.15, 'times');
  add('taking one incident of a file of 2,000, on the clock', incidents.milliseconds, 10, 'milliseconds');
  add('the agenda of 50 incidents', incidents.agenda, 15);
  const schools = await schoolNoticeFigures(engine.endpoint);
  add('a notice of a release of 6,000 to schools, for one of a release of 60', schools.release, 1.15, 'times');
  add('the board of a morning, with 6,000 notices of other days for none', schools.board, 1.15, 'times');

  for (const { waiting, ratio } of await letterRatios()) {
    if (waiting > 1) add(`sending one letter while ${waiting} wait, for one while 1 waits`, ratio, 1.15, 'times');
  }
  add('500 letters leave the box', await secondsToSend(500), 60, 'seconds');
} finally {
  engine.process.kill('SIGKILL');
  bigEngine.process.kill('SIGKILL');
}

console.log('\n| What | Measured | At most |\n|---|---|---|');
for (const { what, ratio, most, unit } of rows) {
  console.log(`| ${what} | ${ratio.toFixed(2)} ${unit} | ${Number.isFinite(most) ? most : '–'} |`);
}
if (rows.some(({ ratio, most }) => !(ratio <= most))) process.exitCode = 1;
