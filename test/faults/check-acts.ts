import { grouped } from './check-words.ts';
import { type Finding, type Found, type FoundContact, finding } from './found.ts';
import type { Kind, Operation } from './history.ts';

const eventOf: Partial<Record<Kind, string>> = {
  claim: 'claimed',
  rate: 'rated',
  ask: 'question-asked',
  answer: 'question-answered',
  propose: 'decision-proposed',
  return: 'returned',
  authorise: 'authorised',
  issue: 'letter-issued',
};

/** Every acknowledged act is in the contact's history: of that person, on the version that they saw, in their words. */
export function actsKept(operations: readonly Operation[], { contacts }: Found): Finding[] {
  return operations.flatMap(({ kind, outcome, about, facts }) => {
    const type = eventOf[kind];
    if (!type || outcome !== 'ok') return [];
    const { seen, by, text } = facts;
    const contact = contacts.find(({ id }) => id === about);
    const event = contact?.events.find(
      (each) =>
        each.type === type &&
        (seen === undefined || each.version === seen + 1) &&
        (by === undefined || each.by === by) &&
        (text === undefined || each.texts.includes(text)),
    );
    return event
      ? []
      : [finding('I1', 'lost', about, `${type} on version ${seen ?? 'any'} was acknowledged and is not there`)];
  });
}

/** What was asked for once is in the history once, however often the request was sent. */
export function actsOnce(operations: readonly Operation[], { contacts }: Found): Finding[] {
  const acts = grouped(
    operations.filter(({ kind, facts }) => eventOf[kind] && facts.text !== undefined),
    ({ about, kind, facts }) => `${about} ${kind} ${facts.text}`,
  );
  return [...acts.values()].flatMap(([first]) => {
    if (!first) return [];
    const { about, kind, facts } = first;
    const events = contacts.find(({ id }) => id === about)?.events ?? [];
    const times = events.filter(({ type, texts }) => type === eventOf[kind] && texts.includes(facts.text ?? '')).length;
    return times > 1 ? [finding('I2', 'doubled', about, `${eventOf[kind]} is there ${times} times`)] : [];
  });
}

const count = (contact: FoundContact, type: string) => contact.events.filter((event) => event.type === type).length;

/** Versions and events are as many and leave no gap; nobody claimed what was claimed; no letter was issued twice. */
export const historiesWhole = ({ contacts }: Found): Finding[] =>
  contacts.flatMap((contact) => {
    const { id, version, events, letters, status, rowStatus } = contact;
    const findings: Finding[] = [];
    const versions = events.map((event) => event.version).sort((a, b) => a - b);
    if (versions.length !== version || versions.some((each, at) => each !== at + 1)) {
      findings.push(finding('I6', 'broken', id, `version ${version} with events ${versions.join(', ')}`));
    }
    if (count(contact, 'submitted') !== 1) findings.push(finding('I2', 'broken', id, 'was not submitted once'));
    if (count(contact, 'claimed') > 1) findings.push(finding('I2', 'doubled', id, 'was claimed more than once'));
    const authorised = count(contact, 'authorised') - count(contact, 'authorisation-withdrawn');
    if (authorised > 1) findings.push(finding('I2', 'doubled', id, 'was authorised more than once'));
    const issued = letters.filter((letter) => letter.status === 'issued').length;
    if (issued > 1 || count(contact, 'letter-issued') > 1)
      findings.push(finding('I3', 'doubled', id, 'has two issued letters'));
    if (issued !== count(contact, 'letter-issued')) {
      findings.push(
        finding('I3', 'lost', id, `${issued} issued letters for ${count(contact, 'letter-issued')} issues`),
      );
    }
    if (rowStatus !== status)
      findings.push(finding('I6', 'broken', id, `stands on the board as ${rowStatus}, is ${status}`));
    return findings;
  });

/**
 * Whoever was shown a letter is on record as having opened it. Each reading by a system or after sign-in counts, and
 * those with one code count as one.
 */
export function readingsKept(operations: readonly Operation[], { contacts }: Found): Finding[] {
  const read = operations.filter(({ kind, outcome }) => kind === 'read-letter' && outcome === 'ok');
  return [...grouped(read, ({ about }) => about)].flatMap(([about, readings]) => {
    const contact = contacts.find(({ id, reference }) => id === about || reference === about);
    const letter = contact?.letters.find(({ status }) => status === 'issued');
    if (!letter) return [finding('I1', 'lost', about, 'a letter was read that is not there')];
    const least = new Set(readings.map(({ facts }, at) => (facts.field === 'code' ? 'code' : at))).size;
    if (letter.openings >= least) return [];
    return [finding('I1', 'lost', about, `${least} readings of a letter, ${letter.openings} on record`)];
  });
}
