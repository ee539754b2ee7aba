import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFile } from '../../shared/incident-file/sample-file.ts';
import type { Client } from '../support/client.ts';
import { emptyFile, incidentFile, incidentRows, outcomeOf, sendFile } from '../support/incident-file.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let police: Client;
beforeAll(async () => {
  service = await startService();
  police = await service.signInAs('police');
});

const send = (content: string | Uint8Array<ArrayBuffer>, browser = police) => sendFile(browser, content);
const outcome = (response: Response) => outcomeOf(police, response);

describe('a file of incidents', () => {
  it('is taken incident by incident: 57 of 60 stay, three are refused by row and reason, and again nothing changes', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => n).flatMap((n) =>
      incidentRows(
        n,
        n === 3 ? { birth: '29/02/2025' } : n === 20 ? { birth: '01/01/1990' } : n === 41 ? { forename: '=cmd' } : {},
      ),
    );
    const first = await outcome(await send(`\uFEFF${incidentFile(...lines)}`));
    expect(first.counts).toEqual([57, 0, 0, 3]);
    expect(first.text).toContain('9 date_of_birth There is no such day. Write it as 14/02/1991. B/3');
    expect(first.text).toContain('43 date_of_birth Whoever was born then is not a child. B/20');
    expect(first.text).toContain('85 forename This begins like a formula of a spreadsheet. Write it as text. B/41');

    const right = lines.map((line) =>
      line.replace('29/02/2025', '28/02/2025').replace('01/01/1990', '01/01/2020').replace('=cmd', 'Kim'),
    );
    const again = await outcome(await send(incidentFile(...right)));
    expect(again.counts).toEqual([3, 0, 57, 0]);
    const changed = await outcome(
      await send(
        incidentFile(
          ...right.map((line) =>
            line.replace(
              'B/5,adult,severn-vale,20/11/2026 22:40,medium',
              'B/5,adult,severn-vale,20/11/2026 22:40,high',
            ),
          ),
        ),
      ),
    );
    expect(changed.counts).toEqual([0, 1, 59, 0]);

    const kept = await police.get(first.path);
    expect(kept.status).toBe(200);
    const list = await (await police.get('/incidents/sent')).text();
    const facts = /\/incidents\/[0-9a-f-]+\/facts/.exec(list)![0];
    expect(await (await police.get(facts)).text()).toContain('Did an officer see');
    expect((await (await service.signInAs('teacher')).get(facts)).status).toBe(404);
    expect(list).toContain('B/59');
    for (const page of [first.text, list]) expect(page).not.toMatch(/Corinna|07700|Shouting/);
    expect(service.logged.join()).not.toMatch(/Corinna|B\/5|07700/);
  });

  it('shows the second of one family the first, whatever order they stand in', async () => {
    const at = (n: string, day: string) => [
      `R/${n},adult,severn-vale,${day} 22:00,standard,Again,Morwenna,Trask,14/02/1991,victim,mother,,`,
      `R/${n},child,,,,,Lowenna,Trask,05/03/2017,,,,yes`,
    ];
    await outcome(
      await send(incidentFile(...at('3', '20/11/2026'), ...at('1', '01/09/2026'), ...at('2', '10/10/2026'))),
    );
    const id = await service.store.incidents.byPoliceReference('wyre', {
      force: 'severn-vale',
      policeReference: 'R/3',
    });
    const found = await service.store.incidents.findWithTriage(id!);
    expect(found.ok && found.value.triage.repeats.find(({ about }) => about === 'victim')).toMatchObject({
      count: 3,
      dates: ['2026-09-01', '2026-10-10', '2026-11-20'],
      reached: true,
    });
  });

  it('that is none is refused on the page, and nothing is kept', async () => {
    const said = async (content: string | Uint8Array<ArrayBuffer>) => {
      const answer = await send(content);
      return [answer.status, /govuk-error-message">.*?<\/span>\s*([^<]+)/s.exec(await answer.text())?.[1]?.trim()];
    };
    expect(await said('')).toEqual([400, 'Select a file']);
    expect(await said(emptyFile)).toEqual([
      400,
      'The selected file is empty, or has column names and nothing below them',
    ]);
    expect((await said(new Uint8Array(4_300_000).fill(65)))[0]).toBe(400);
    expect(await said(incidentFile('"B/1,adult'))).toEqual([400, expect.stringContaining('quotation marks')]);
    expect((await police.post('/incidents/batches', {})).status).toBe(400);
  });

  it('has a sample that is taken as it stands, and its columns explained', async () => {
    const sample = await police.get('/incidents/batches/sample');
    expect(await sample.text()).toBe(sampleFile());
    expect((await outcome(await send(sampleFile()))).counts).toEqual([1, 0, 0, 0]);
    expect(await (await police.get('/incidents/batches/guide')).text()).toContain('relationship_to_children');
  });

  it('is for police only: others find nothing there', async () => {
    const teacher = await service.signInAs('teacher');
    expect((await send(incidentFile(...incidentRows(900)), teacher)).status).toBe(404);
    expect((await teacher.get('/incidents/sent')).status).toBe(404);
    const { path } = await outcome(await send(incidentFile(...incidentRows(901))));
    expect((await teacher.get(path)).status).toBe(404);
  });
});
