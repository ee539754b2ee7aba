import { beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../../shared/actor.ts';
import { PersonId } from '../../shared/ids.ts';
import { type Client, client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { incidentFile, incidentRows, outcomeOf, sendFile } from '../support/incident-file.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let police: Client;
beforeAll(async () => {
  service = await startService();
  police = await service.signInAs('police');
});

const send = (content: string) => sendFile(police, content);
const outcome = (response: Response) => outcomeOf(police, response);
const wholeOf = async (policeReference: string) => {
  const id = await service.store.incidents.byPoliceReference('wyre', { force: 'severn-vale', policeReference });
  return must(await service.store.incidents.forRule(id!));
};

/** Another officer of the same force, signed in. */
async function colleague(): Promise<Client> {
  const { store, deps, clock } = service;
  const id = PersonId.parse(deps.newId());
  const { jobTitle: _, ...like } = service.person('police');
  const email = 'another.officer@severnvale-police.example';
  await store.people.add(Person.parse({ ...like, id, email, name: 'PC Other', jobTitle: 'Officer' }), deps.newId());
  const at = clock.now().toISOString();
  const secret = 'a'.repeat(64);
  const expires = Math.floor(clock.now().getTime() / 1000) + 3600;
  await store.sessions.start(
    { hash: deps.digest(secret), personId: id, startedAt: at, seenAt: at, expires },
    deps.newId(),
  );
  const browser = client((path, init) => service.app.request(path, init), deps.publicUrl);
  browser.cookies.set('session', `${secret}.${id}`);
  return browser;
}

describe('what police send in a file', () => {
  it('names rows as a spreadsheet counts them, also after a line break in a cell and an empty line', async () => {
    const lines = [
      ...incidentRows(910).map((line) => line.replace('Shouting', '"Shouting.\r\nThen a ""crash"", twice"')),
      '',
      ...incidentRows(911, { birth: '29/02/2025' }),
    ];
    const taken = await outcome(await send(incidentFile(...lines)));
    expect(taken.counts).toEqual([1, 0, 0, 1]);
    expect(taken.text).toContain('6 date_of_birth There is no such day. Write it as 14/02/1991. B/911');
    const broken = await send(incidentFile(...incidentRows(912), '"B/913,adult'));
    expect(mainText(await broken.text())).toContain('could not be read as a CSV near row 4');
    const kept = await wholeOf('B/910');
    expect(kept.sealed.account.narrative).toBe('Shouting.\nThen a "crash", twice');
  });

  it('knows two spellings of one reference for one incident, and none in a reference of signs alone', async () => {
    const [adult = '', child = ''] = incidentRows(920);
    const taken = await outcome(
      await send(
        incidentFile(
          adult,
          child.replace('B/920', 'b 920'),
          ...incidentRows(921).map((line) => line.replace('B/921', '//')),
        ),
      ),
    );
    expect(taken.counts[0]).toBe(1);
    expect(taken.text).toMatch(/No row of this incident is a child\. \/\/|A reference must have a letter/);
  });

  it('refuses a child older than the parent, and another family under a known reference, each at its row', async () => {
    const [adult = '', child = ''] = incidentRows(930);
    const older = await outcome(await send(incidentFile(adult.replace('14/02/1991', '14/02/2020'), child)));
    expect(older.text).toContain('3 date_of_birth The child would be older than their parent. B/930');
    await outcome(await send(incidentFile(adult, child)));
    const others = [adult, child].map((line) =>
      line.replace(/Corinna930|Robin/, 'Somebody').replace(/Alder930|Alder/, 'Else'),
    );
    expect((await outcome(await send(incidentFile(...others)))).text).toContain('nobody of these people is in it');
  });

  it('is read again part by part however much is wrong with it, what was refused before all else', async () => {
    const long = `B/${'x'.repeat(900)}`;
    const lines = Array.from({ length: 230 }, (_, n) => n).flatMap((n) =>
      n === 229
        ? incidentRows(n).map((line) => line.replace('B/229', long))
        : incidentRows(2000 + n, n % 2 ? { grade: '=cmd' } : {}),
    );
    const { path, counts } = await outcome(await send(incidentFile(...lines)));
    expect(counts).toEqual([115, 0, 0, 115]);
    const page = async (n: number) => pageOf(await police.get(`${path}?page=${n}`));
    const first = await page(1);
    expect(first.rows.length).toBe(100);
    expect(first.text).toContain('Page 1 of 3');
    expect(first.text).not.toContain('Accepted B/');
    expect((await page(2)).rows.length + (await page(3)).rows.length).toBe(130);
    expect((await page(2)).text).not.toContain('x'.repeat(101));
  });

  it('takes nothing back that was answered since, but what it says otherwise counts', async () => {
    const rows = incidentRows(950);
    await outcome(await send(incidentFile(...rows)));
    const { incident } = await wholeOf('B/950');
    const answers = { seen: '1', 'c1-seen': 'yes', 'c1-where': 'On the stairs', 'a1-pregnant': 'no' };
    expect((await police.post(`/incidents/${incident.id}/facts`, answers)).status).toBe(303);
    expect((await outcome(await send(incidentFile(...rows)))).counts).toEqual([0, 0, 1, 0]);
    const elsewhere = rows.map((line) => line.replace(/yes$/, 'no'));
    expect((await outcome(await send(incidentFile(...elsewhere)))).counts).toEqual([0, 1, 0, 0]);
    const [child] = (await wholeOf('B/950')).incident.facts.children;
    expect(child).toMatchObject({ present: 'no', seen: 'yes' });
    // Who was not there was nowhere.
    expect(child?.where).toBeUndefined();
  });

  it('of 50 MB is refused on the page', async () => {
    const answer = await sendFile(police, new Uint8Array(50_000_000).fill(65));
    expect(answer.status).toBe(400);
    expect(mainText(await answer.text())).toContain('must be smaller than 4MB');
  });

  it('counts anew what was told before of the same people, when something that happened earlier comes later', async () => {
    const day = (n: string, on: string) => incidentFile(...incidentRows(n, { day: on, family: 'Trask' }));
    await outcome(await send(day('R3', '20/11/2026')));
    await outcome(await send(day('R1', '01/09/2026')));
    await outcome(await send(day('R2', '10/10/2026')));
    const { triage, incident } = await wholeOf('B/R3');
    expect(triage.repeats.find(({ about }) => about === 'victim')).toMatchObject({
      dates: ['2026-09-01', '2026-10-10', '2026-11-20'],
      reached: true,
    });
    const { events } = must(await service.store.incidents.file(incident.id));
    expect(events.map(({ type }) => type)).toEqual(['received', 'recounted', 'recounted']);
    expect((await wholeOf('B/R1')).triage.repeats[0]).toMatchObject({ count: 1 });
    // A day that was wrong is put right: from now on it happened after the last.
    await outcome(await send(day('R2', '22/11/2026')));
    expect((await wholeOf('B/R3')).triage.repeats[0]).toMatchObject({ dates: ['2026-09-01', '2026-11-20'] });
  });

  it('is shown to colleagues but for what is restricted, which is the sender’s alone in every list', async () => {
    const [adult = '', child = ''] = incidentRows(940);
    const columns = incidentFile().replace(',present', ',present,work');
    const sent = await outcome(
      await send([columns, `${adult},police`, `${child},`, ...incidentRows(941).map((line) => `${line},`)].join('\n')),
    );
    expect(sent.counts).toEqual([2, 0, 0, 0]);
    const other = await colleague();
    for (const path of ['/incidents/sent', sent.path]) {
      expect(mainText(await (await police.get(path)).text())).toContain('B/940');
      const theirs = mainText(await (await other.get(path)).text());
      expect(theirs).toContain('B/941');
      expect(theirs).not.toContain('B/940');
    }
    expect((await other.get(`/incidents/${(await wholeOf('B/940')).incident.id}`)).status).toBe(404);
  });
});
