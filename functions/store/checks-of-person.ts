import * as z from 'zod';
import { OpenCheckId } from '../../shared/ids.ts';
import type { OpenCheck } from '../../shared/open-check/open-check.ts';
import type { Write } from './commit.ts';
import { openCheckKeys } from './open-check-keys.ts';
import { allOf } from './page.ts';
import type { Table } from './table.ts';

/** What the record of a child says of a check: who asked, when and for what, and nothing of the answer. */
const CheckMade = z.object({
  check: OpenCheckId,
  at: z.iso.datetime(),
  reference: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  purpose: z.string(),
});
export type CheckMade = z.infer<typeof CheckMade>;

/** So many checks are read for each trace of a person. */
const mostChecks = 100;
/** So many traces of one person are looked at. */
const mostTraces = 12;

/** A check under each trace of whom it was about: as many items whatever it came upon. */
export const checkedWrites = (
  { id, authority, at, reference, organisation, purpose }: OpenCheck,
  traces: readonly string[],
  digest: (text: string) => string,
): Write[] =>
  traces.map((trace) => {
    const made: CheckMade = { check: id, at, reference, organisation, purpose: purpose.words };
    return { item: { ...made, ...openCheckKeys.checked(authority, digest(trace), `${at}#${id}`) }, over: 'nothing' };
  });

/** The checks that were made about whoever leaves some traces, each once. */
export async function checksOf(
  table: Table,
  authority: string,
  traces: readonly string[],
  digest: (text: string) => string,
): Promise<CheckMade[]> {
  const asked = [...new Set(traces)].slice(0, mostTraces);
  const found = await Promise.all(
    asked.map((trace) =>
      allOf(
        CheckMade,
        table,
        {
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': 'pk' },
          ExpressionAttributeValues: { ':pk': openCheckKeys.checked(authority, digest(trace), '').pk },
          ScanIndexForward: false,
        },
        mostChecks,
      ),
    ),
  );
  return [...new Map(found.flatMap(({ items }) => items).map((made) => [made.check, made])).values()];
}
