import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { monthFile } from '../../../functions/http/triage/month-file.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';

it('a cell of an exported file is text, whatever it begins with', () => {
  const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
  const typed = [...signs.map((sign) => `${sign}HYPERLINK("http://x")`), '"quoted", with; a\r\nline', 'WVP 12/34'];
  const rows = typed.map((policeReference) => ({ policeReference, children: [] }) as unknown as IncidentRow);
  const file = monthFile(rows);
  const read: { policeReference: string }[] = parse(file, { columns: true, bom: true, record_delimiter: '\r\n' });
  const cells = read.map(({ policeReference }) => policeReference);
  expect(cells).toEqual(typed.map((text, at) => (at < signs.length ? `'${text}` : text)));
});
