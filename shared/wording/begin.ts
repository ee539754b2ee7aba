import { type Result, refuse } from '../result.ts';
import { readMoment, type TypedMoment } from '../time/typed-moment.ts';
import type { Begin } from './publish-wording.ts';

/** When new words are to begin, as it was typed: `now`, or `later` with a day and a time on London's clocks. */
export type TypedBegin = TypedMoment & { begin: string };

/** When new words begin. */
export function readBegin({ begin, ...typed }: TypedBegin): Result<Begin> {
  if (begin === 'now') return { ok: true, value: 'now' };
  if (begin !== 'later') return refuse({ kind: 'invalid', problems: [{ field: 'begin', code: 'missing' }] });
  const read = readMoment(typed);
  if (read.ok) return { ok: true, value: { at: read.at } };
  return refuse({ kind: 'invalid', problems: read.codes.map((code) => ({ field: 'begin', code })) });
}
