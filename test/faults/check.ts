import { actsKept, actsOnce, historiesWhole, readingsKept } from './check-acts.ts';
import { toldOnce } from './check-mail.ts';
import { looksTrue, raisedOnce, requestsKept, savesKept } from './check-words.ts';
import { type Finding, type Found, finding } from './found.ts';
import type { Operation } from './history.ts';

/** Everything that is lost, doubled or broken, judged by what people were told and by what is there at the end. */
export const check = (operations: readonly Operation[], found: Found): Finding[] => [
  ...savesKept(operations, found),
  ...looksTrue(operations),
  ...raisedOnce(operations, found),
  ...requestsKept(operations, found),
  ...actsKept(operations, found),
  ...actsOnce(operations, found),
  ...historiesWhole(found),
  ...readingsKept(operations, found),
  ...toldOnce(found),
  ...(found.health === 200 ? [] : [finding('broken', 'box', `healthz answers ${found.health}`)]),
];
