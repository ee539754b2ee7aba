import { describe, expect, it } from 'vitest';
import { readIncidentFile } from '../../functions/http/incidents/read-file.ts';
import { reportOfRows } from '../../shared/incident-file/report-of-rows.ts';
import { sampleFile } from '../../shared/incident-file/sample-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const head =
  'police_reference,person,force,occurred_at,grade,narrative,forename,surname,date_of_birth,roles,expected_date,words';
const file = (...lines: string[]) => {
  const read = readIncidentFile(bytes([head, ...lines].join('\n')));
  if (!read.ok) throw new Error(read.problem.code);
  return read.incidents.map(({ rows }) => reportOfRows(rows));
};
const adult = 'A/1,adult,severn-vale,21/11/2026 22:40,medium,Shouting,Corinna,Alderwick,14/02/1991,victim,,';

describe('a file of incidents', () => {
  it('is read as the sample that the product gives, with a byte-order mark and either line ends', () => {
    for (const text of [sampleFile(), `\uFEFF${sampleFile()}`, sampleFile().replaceAll('\r\n', '\n')]) {
      const read = readIncidentFile(bytes(text));
      expect(read).toMatchObject({ ok: true, incidents: [{ policeReference: '22/4711/26' }] });
      const report = read.ok && reportOfRows(read.incidents[0]!.rows);
      expect(report).toMatchObject({
        ok: true,
        report: {
          occurredAt: '2026-11-21T22:40:00.000Z',
          narrative: 'A neighbour heard shouting, and said “stop”.',
          adults: [{ name: 'Alex Example', relationships: [{ childId: 'c1', relationship: 'mother' }] }, {}],
          children: [{ birth: { kind: 'exact', date: '2017-03-05' }, schoolUrn: '900001' }],
        },
      });
    }
  });

  it('keeps quotes within quotes, and commas and line ends in a cell, and still counts rows as a spreadsheet does', () => {
    const [first, second] = file(
      adult,
      'A/1,child,,,,,Robin,Alderwick,05/03/2017,,,"He said ""stop, now"",\nand ran."',
      'A/2,adult,severn-vale,21/11/2026 22:40,medium,Shouting,Ann,Other,30/02/1991,victim,,',
      'A/2,child,,,,,Kim,Other,,,,',
    );
    expect(first).toMatchObject({ ok: true, report: { children: [{ words: 'He said "stop, now",\nand ran.' }] } });
    expect(second).toMatchObject({ ok: false, problems: [{ column: 'date_of_birth', code: 'not-a-date' }] });
  });

  it('names row and column of what is wrong: no such day, a formula, a cell that another row contradicts', () => {
    const [wrong] = file(
      adult,
      'A/1,child,,,high,,=cmd|x,Alderwick,29/02/2025,,,',
      'A/1,dog,,,,,Rex,,,,,',
      'A/1,child,,,,,Kim,Alderwick,,victim,,',
    );
    expect(wrong).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        { row: 3, column: 'date_of_birth', code: 'not-a-date' },
        { row: 3, column: 'forename', code: 'formula' },
        { row: 3, column: 'grade', code: 'differs' },
        { row: 4, column: 'person', code: 'not-an-option' },
        { row: 5, column: 'roles', code: 'only-adults' },
      ]),
    });
  });

  it('that is none of ours is refused as a whole, with the reason', () => {
    const code = (content: Uint8Array) => {
      const read = readIncidentFile(content);
      return read.ok ? 'ok' : [read.problem.code, read.problem.params?.column];
    };
    expect(code(bytes(''))).toEqual(['empty', undefined]);
    expect(code(bytes(head))).toEqual(['empty', undefined]);
    expect(code(Uint8Array.from([80, 75, 3, 4, 0, 0]))).toEqual(['not-text', undefined]);
    expect(code(bytes(`${head},shoe_size\n${adult},4`))).toEqual(['unknown-column', 'shoe_size']);
    expect(code(bytes(`${head},force\n${adult},4`))).toEqual(['column-twice', 'force']);
    expect(code(bytes(`police_reference,person\nA,child`))).toEqual(['column-missing', 'force']);
    expect(code(bytes(`${head}\n"A/1,adult`))).toEqual(['not-csv', undefined]);
  });
});
