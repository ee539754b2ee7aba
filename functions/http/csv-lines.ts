import { CsvError, parse } from 'csv-parse/sync';

/** The lines of a file, each with the number of its row as a spreadsheet shows it, or why it is no such file. */
export type CsvLines =
  | { ok: true; lines: { record: string[]; row: number }[] }
  | { ok: false; code: string; params?: Record<string, string | number> };

/** Text of a file in UTF-8, or in the code page that spreadsheets on Windows write; nothing where it is neither. */
export function textOfFile(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a file of comma-separated values as RFC 4180 and spreadsheets have them. Lines without a value are left out. */
export function csvLines(bytes: Uint8Array): CsvLines {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  const text = textOfFile(bytes);
  if (text === undefined) return { ok: false, code: 'not-text' };
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      info: true,
      trim: true,
    });
    const lines: { record: string[]; row: number }[] = [];
    for (const { record, info } of Array.isArray(parsed) ? parsed : []) {
      // A cell with a line break in it is one row of a spreadsheet, and so is an empty line.
      const row = info.records + info.empty_lines;
      if (record.some((cell: string) => cell !== '')) lines.push({ record, row });
    }
    return { ok: true, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      ok: false,
      code: 'not-csv',
      params: { row: Number(error.records ?? 0) + Number(error.empty_lines ?? 0) + 1 },
    };
  }
}
