import { type Finding, type Found, type FoundContact, type FoundNotice, finding } from './found.ts';

/** Where a message may go next, by itself or because somebody did something. What the mail service says comes besides. */
const next: Readonly<Record<string, readonly string[]>> = {
  pending: ['sending', 'recalled', 'withheld', 'held', 'failed', 'in-digest'],
  sending: ['sent', 'pending', 'failed', 'unknown', 'held', 'recalled'],
  unknown: ['pending', 'failed', 'held'],
  held: ['pending', 'withheld', 'recalled', 'failed'],
  failed: ['pending', 'withheld'],
  bounced: ['pending', 'withheld'],
  'in-digest': ['digested', 'pending', 'recalled'],
  digested: ['pending'],
};
const said = ['sent', 'delayed', 'delivered', 'bounced', 'complained'];

/** What a message became, replayed: each line is a step that it may take, or news that says no more than was known. */
function steps({ id, kind, state, log }: FoundNotice): Finding[] {
  if (!log) return [];
  let at = log[0]?.state === 'held' ? 'held' : 'pending';
  for (const [place, entry] of log.entries()) {
    const rank = said.indexOf(entry.state);
    const further = rank > said.indexOf(at);
    const isFirst = place === 0 && entry.state === at;
    if (isFirst || (rank >= 0 && !further)) continue;
    const may = rank >= 0 || next[at]?.includes(entry.state);
    if (!may) return [finding('I5', 'broken', id, `${kind} went from ${at} to ${entry.state}`)];
    at = entry.state;
  }
  return at === state ? [] : [finding('I5', 'broken', id, `${kind} is ${state} and its history ends with ${at}`)];
}

/** What must have happened before something may. */
const after: Readonly<Record<string, readonly string[]>> = {
  'decision-proposed': ['claimed'],
  returned: ['decision-proposed'],
  authorised: ['decision-proposed'],
  'letter-issued': ['authorised'],
  'question-answered': ['question-asked'],
};

/** A contact’s history begins with being submitted, and nothing is in it before what it presupposes. */
function acts({ id, events }: FoundContact): Finding[] {
  const inOrder = events.toSorted((one, other) => one.version - other.version);
  const before = new Set<string>();
  return inOrder.flatMap(({ type }, place) => {
    const missing = (after[type] ?? []).filter((each) => !before.has(each));
    const early = place > 0 === (type === 'submitted');
    before.add(type);
    if (early) return [finding('I5', 'broken', id, `${type} stands at place ${place + 1} of its history`)];
    return missing.map((each) => finding('I5', 'broken', id, `${type} without ${each} before it`));
  });
}

/** Nothing went where it may not go. */
export const stepsAllowed = ({ contacts, otherNotices }: Pick<Found, 'contacts' | 'otherNotices'>): Finding[] => [
  ...contacts.flatMap(acts),
  ...[...contacts.flatMap(({ notices }) => notices), ...otherNotices].flatMap(steps),
];

const ends = [
  ...['delivered', 'delayed', 'sent', 'bounced', 'complained', 'failed', 'held'],
  ...['recalled', 'withheld', 'in-digest', 'digested', 'pending', 'sending', 'unknown'],
];

/** All messages together are those of each state: what is in a state that nobody knows of would be missing. */
export function messagesAddUp({ contacts, otherNotices }: Found): Finding[] {
  const all = [...contacts.flatMap(({ notices }) => notices), ...otherNotices];
  const counted = ends.reduce((sum, end) => sum + all.filter(({ state }) => state === end).length, 0);
  const ids = new Set(all.map(({ id }) => id)).size;
  return counted === all.length && ids === all.length
    ? []
    : [finding('I9', 'broken', 'messages', `${all.length} messages, ${ids} ids, ${counted} in known states`)];
}
