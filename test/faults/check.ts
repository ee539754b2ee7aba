import { actsKept, actsOnce, historiesWhole, readingsKept } from './check-acts.ts';
import { chainsWhole, looksEntered, writesEntered } from './check-chains.ts';
import { owedFindings, toldOnce } from './check-mail.ts';
import { messagesAddUp, stepsAllowed } from './check-steps.ts';
import { looksTrue, raisedOnce, requestsKept, savesKept } from './check-words.ts';
import { type Finding, type Found, finding } from './found.ts';
import type { Operation } from './history.ts';
import type { LookedAt } from './invariants.ts';

/** What was raised, typed and done, judged by what people were told and by what is there at the end. */
export const checkKept = (operations: readonly Operation[], found: Found): Finding[] => [
  ...savesKept(operations, found),
  ...looksTrue(operations),
  ...raisedOnce(operations, found),
  ...requestsKept(operations, found),
  ...actsKept(operations, found),
  ...actsOnce(operations, found),
  ...historiesWhole(found),
  ...readingsKept(operations, found),
  ...chainsWhole(found),
  ...writesEntered(found),
  ...looksEntered(operations, found),
  ...stepsAllowed(found),
  ...messagesAddUp(found),
];

/** Everything that is lost, doubled or broken, with what became of every message. */
export const check = (operations: readonly Operation[], found: Found): Finding[] => [
  ...checkKept(operations, found),
  ...toldOnce(found),
  ...(found.health === 200 ? [] : [finding('I8', 'broken', 'box', `healthz answers ${found.health}`)]),
];

/** The same while nothing was sent yet: each contact owes what it must. */
export const checkUnsent = (operations: readonly Operation[], found: Found): Finding[] => [
  ...checkKept(operations, found),
  ...found.contacts.flatMap(owedFindings),
];

/** How much there was to look at. */
export function lookedAt(operations: readonly Operation[], found: Found): LookedAt {
  const done = operations.filter(({ outcome }) => outcome === 'ok');
  const notices = [...found.contacts.flatMap((contact) => contact.notices), ...found.otherNotices];
  return {
    I1: done.length,
    I2: new Set(operations.filter(({ kind }) => kind === 'send' || kind === 'raise').map(({ about }) => about)).size,
    I3: found.contacts.length,
    I4: notices.length,
    I5: notices.length + found.contacts.length,
    I6: found.contacts.length,
    I7: found.chains.count,
    I8: notices.length,
    I9: notices.length,
    I10: done.filter(({ kind }) => kind === 'save' || kind === 'look').length,
  };
}
