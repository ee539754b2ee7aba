import { beforeAll, describe, expect, it } from 'vitest';
import { serviceIn } from '../../shared/contact/row-for.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { attribute, elementsIn } from '../support/page-tree.ts';
import { now, raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const fresh = () => startService();
const urgent = () =>
  concernFor((concern) => ({
    ...concern,
    safety: { ...concern.safety, immediateDanger: 'no', actionToday: 'yes', phoned: 'yes', phonedTime: '09:05' },
  }));

describe('the work board', () => {
  it('says when nothing is open, and does so for a stage and for filters', async () => {
    const worker = await service.signInAs('socialWorker');
    expect((await pageOf(await worker.get('/board'))).text).toContain('No contact is open.');
    expect((await pageOf(await worker.get('/board?stage=waiting'))).text).toContain('No contact is at this stage.');
    expect((await pageOf(await worker.get('/board?overdue=yes'))).text).toContain('No contact matches these filters.');
  });

  it('shows at each stage exactly as many contacts as it counts there', async () => {
    const board = await fresh();
    const worker = await board.signInAs('socialWorker');
    const contacts = [];
    for (let n = 0; n < 6; n += 1) contacts.push(await raise(board, concernFor(), n % 2 ? 'gp' : 'teacher'));
    for (const { id } of contacts.slice(0, 4)) await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${contacts[0]!.id}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry.' });
    const question = { seen: '2', text: 'Who collects them?', reason: 'waiting-for-referrer' };
    await worker.post(`/contacts/${contacts[1]!.id}/question`, question);

    for (const start of ['/board', '/board?kind=school', '/board?holder=me', '/board?rating=none']) {
      const page = await pageOf(await worker.get(start));
      const stages = page.withClass('app-sub-navigation__link');
      expect(stages).toHaveLength(7);
      for (const stage of stages) {
        const counted = Number(
          /\((\d+)\)$/.exec(stage.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))?.[1],
        );
        const behind = await pageOf(await worker.get(attribute(stage, 'href') ?? ''));
        expect(behind.rows, `${start} ${attribute(stage, 'href')}`).toHaveLength(counted);
      }
    }
  });

  it('puts who could come to harm soonest first, and makes what is late unmistakable without colours', async () => {
    const board = await fresh();
    const first = await raise(board);
    board.clock.set('2026-11-24T17:01:00Z');
    const late = first.reference;
    const calm = (await raise(board)).reference;
    const called = (await raise(board, urgent())).reference;
    const worker = await board.signInAs('socialWorker');
    const { rows } = await pageOf(await worker.get('/board'));
    expect(rows.map((row) => /FD-\w{4}-\w{4}/.exec(row)?.[0])).toEqual([called, late, calm]);
    expect(rows[0]).toContain('Urgent, phoned at 9:05am');
    expect(rows[1]).toMatch(/Late just late, was due 5pm today/);
    expect(rows[2]).toMatch(/On time 8 working hours left, due 5pm tomorrow/);
    board.clock.set('2026-11-25T11:10:00Z');
    const again = await board.signInAs('socialWorker');
    expect((await pageOf(await again.get('/board'))).rows[1]).toContain(
      'Late 2 working hours 10 minutes late, was due 5pm yesterday',
    );
  });

  it('keeps its filters in the address, offers to take each away, and leaves out what it does not know', async () => {
    const worker = await service.signInAs('socialWorker');
    const page = await pageOf(
      await worker.get('/board?stage=new&rating=red&rating=amber&holder=nobody&kind=gp&overdue=yes'),
    );
    expect(page.links(/^Remove filter: Red$/)).toEqual([
      '/board?stage=new&rating=amber&holder=nobody&kind=gp&overdue=yes',
    ]);
    expect(page.links('Clear filters')).toEqual(['/board?stage=new']);
    expect([page.sent('rating'), page.sent('overdue')]).toEqual([['red', 'amber'], ['yes']]);
    const odd = await worker.get('/board?stage=%00&rating=purple&holder=<script>&kind=castle&page=-7&overdue=maybe');
    expect(odd.status).toBe(200);
  });

  it('comes back as it was left, from a contact and from what is done there', async () => {
    const { id } = await raise(service);
    const worker = await service.signInAs('socialWorker');
    await worker.get('/board?stage=new&kind=school&page=1');
    await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    const page = await pageOf(await worker.get(`/contacts/${id}?done=claimed`));
    expect(page.links('Back to the board')).toEqual(['/board?stage=new&kind=school']);
  });

  it('shows fifty at a time, with the way to the rest', async () => {
    const board = await fresh();
    for (let n = 0; n < 53; n += 1) await raise(board);
    const officer = await board.signInAs('officer');
    const page = await pageOf(await officer.get('/board'));
    expect([page.rows.length, page.links(/^Next page/)]).toEqual([50, ['/board?page=2']]);
    const second = await pageOf(await officer.get('/board?page=2'));
    expect([second.rows.length, second.text.includes('51 to 53 of 53 contacts')]).toEqual([3, true]);
    expect((await pageOf(await officer.get('/board?page=99'))).rows).toHaveLength(3);
  });

  it('offers an auditor to read and nothing to do', async () => {
    const auditor = await service.signInAs('auditor');
    const { buttons, sent } = await pageOf(await auditor.get('/board?select=all'));
    expect(buttons.filter((words) => /Claim|Assign/.test(words))).toEqual([]);
    expect(sent('contact')).toEqual([]);
  });

  it('has no name of a child in its title or in any address on it', async () => {
    const worker = await service.signInAs('socialWorker');
    const page = await pageOf(await worker.get('/board'));
    const addresses = page.elements.map((element) => attribute(element, 'href') ?? attribute(element, 'action') ?? '');
    expect([page.title, ...addresses].join(' ')).not.toMatch(/Maisie|Thornbury/);
  });
});

it('of two who claim at once, one holds the contact and the other is told who', async () => {
  const { id } = await raise(service);
  const [one, other] = [await service.signInAs('socialWorker'), await service.signInAs('otherSocialWorker')];
  const answers = await Promise.all([one, other].map((who) => who.post(`/contacts/${id}/claim`, { seen: '1' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const holder = await now(service, { id });
  const name = 'holder' in holder ? holder.holder.name : '';
  const told = await pageOf(answers.find(({ status }) => status === 409)!);
  expect(told.text).toContain(`${name} claimed it before you.`);
  const { events } = await service.store.contacts.file(id);
  expect(events.map(({ type }) => type)).toEqual(['submitted', 'claimed']);
});

describe('assigning many at once', () => {
  it('says how many were assigned, and names each that somebody had taken meanwhile', async () => {
    const board = await fresh();
    const contacts = [];
    for (let n = 0; n < 50; n += 1) contacts.push(await raise(board));
    const officer = await board.signInAs('officer');
    const shown = await pageOf(await officer.get('/board?select=all'));
    const ticks = shown.sent('contact');
    expect(ticks).toHaveLength(50);

    const worker = await board.signInAs('socialWorker');
    for (const { id } of contacts.slice(7, 9)) await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    const choose = await pageOf(await officer.post('/board/assign', { contact: ticks }));
    expect(choose.h1).toBe('Assign 50 contacts');
    expect(choose.rows.find((row) => row.startsWith('Amira Haddad'))).toMatch(/social worker 2 0 0$/);
    expect(choose.rows.map((row) => row.split(',')[0])).not.toContain('Frances Oduya');

    const nobody = await officer.post('/board/assign', { contact: choose.sent('contact'), step: 'choose' });
    expect(nobody.status).toBe(400);
    expectErrorsToLeadSomewhere(await nobody.text());

    const to = board.person('otherSocialWorker').id;
    const done = await pageOf(
      await officer.post('/board/assign', { contact: choose.sent('contact'), step: 'choose', to }),
    );
    expect(done.text).toContain('48 of 50 assigned to Ben Tarrant; 2 already taken by Amira Haddad');
    for (const { id, reference } of contacts.slice(7, 9)) {
      expect(done.links(reference)).toEqual([`/contacts/${id}`]);
    }
    const { items } = await board.store.contacts.open(serviceIn('wyre'));
    expect(items.filter(({ holder }) => holder?.id === to)).toHaveLength(48);
  });

  it('changes nothing for what was not ticked on a board, or for someone who takes no work', async () => {
    const { id } = await raise(service);
    const officer = await service.signInAs('officer');
    const hostile = {
      contact: ['x', `${id}:1; DROP`, `${service.person('teacher').id}:1`],
      to: service.person('auditor').id,
    };
    expect((await pageOf(await officer.post('/board/assign', hostile))).text).toContain(
      'You did not select any contact',
    );
    const toAuditor = await officer.post('/board/assign', {
      contact: `${id}:1`,
      step: 'choose',
      to: service.person('auditor').id,
    });
    expect(toAuditor.status).toBe(400);
    expect((await now(service, { id })).status).toBe('submitted');
  });
});

describe('finding a contact by its reference', () => {
  it('leads straight to it, however the reference is typed', async () => {
    const { id, reference } = await raise(service);
    const worker = await service.signInAs('socialWorker');
    for (const typed of [reference, reference.toLowerCase(), ` ${reference.replaceAll('-', ' ')} `]) {
      const answer = await worker.get(`/search?reference=${encodeURIComponent(typed)}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/contacts/${id}`]);
    }
  });

  it.each([
    ['nothing', '', 400, 'Enter a reference'],
    ['part of one', 'FD-7K3M', 400, 'Enter a whole reference'],
    ['a name', 'Thornbury', 400, 'Enter a whole reference'],
    ['an unknown one', 'FD-0000-0000', 404, 'No contact has this reference'],
    ['markup', '<b>"', 400, 'Enter a whole reference'],
  ])('answers %s with what is wrong, and never with a list', async (_, typed, status, words) => {
    const worker = await service.signInAs('socialWorker');
    const answer = await worker.get(`/search?reference=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expectErrorsToLeadSomewhere(html);
    expect(html).toContain(words);
    expect(html).not.toContain('/contacts/');
  });
});

it('a closed contact stands in the month in which its outcome went out', async () => {
  const worker = await service.signInAs('socialWorker');
  expect((await pageOf(await worker.get('/closed?month=2026-10'))).text).toContain(
    'No outcome was sent in this month.',
  );
  const page = await pageOf(await worker.get('/closed?month=nonsense&cursor=e30'));
  expect([page.status, page.h1]).toEqual([200, 'Outcomes sent in November 2026']);
  expect(page.links(/^Month before/)).toEqual(['/closed?month=2026-10']);
});

it.each(['W10', 'eyJwayI6IkNPTlRBQ1QjMSIsInNrIjoiQ09OVEFDVCJ9', '%F0%9F%98%80', 'x'.repeat(300)])(
  'a place in a list that is not ours, %s, begins the list again',
  async (cursor) => {
    const worker = await service.signInAs('socialWorker');
    expect((await worker.get(`/closed?cursor=${cursor}`)).status).toBe(200);
    expect((await worker.get(`/undelivered?cursor=${cursor}`)).status).toBe(200);
  },
);

it('the row of a table on the board has a button of its own for each contact', async () => {
  const { reference } = await raise(service);
  const worker = await service.signInAs('socialWorker');
  const page = await pageOf(await worker.get('/board?stage=new'));
  expect(page.buttons).toContain(`Claim ${reference}`);
  const forms = page.elements.filter(({ tagName }) => tagName === 'form');
  expect(forms.flatMap((form) => elementsIn(form).filter(({ tagName }) => tagName === 'form'))).toEqual([]);
});
