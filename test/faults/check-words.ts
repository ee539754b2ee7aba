import { type Finding, type Found, type FoundContact, finding } from './found.ts';
import type { Operation } from './history.ts';

type Ops = readonly Operation[];

/** The operations of each record and question, in the order in which they began. */
export function grouped(operations: Ops, key: (operation: Operation) => string): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const name = key(operation);
    groups.set(name, [...(groups.get(name) ?? []), operation]);
  }
  return groups;
}

/**
 * What one question may say at a moment: the words of the last save that had been acknowledged by then, or of any
 * later one that was not refused. Undefined when nothing had been acknowledged, so that anything may stand there.
 */
function allowed(saves: Ops, from: number, until: number): Set<string> | undefined {
  const last = saves.findLast(({ outcome, ended }) => outcome === 'ok' && ended <= from);
  if (!last) return undefined;
  const later = saves.filter(({ began, outcome }) => began >= last.began && began <= until && outcome !== 'refused');
  return new Set(later.map(({ facts }) => facts.text ?? ''));
}

const short = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Every acknowledged save is in the draft, or in the contact that it became, word for word. */
export function savesKept(operations: Ops, { drafts, contacts }: Found): Finding[] {
  const saves = grouped(
    operations.filter(({ kind, facts }) => kind === 'save' && facts.text !== undefined),
    ({ about, facts }) => `${about} ${facts.field}`,
  );
  return [...saves].flatMap(([place, ofField]) => {
    const [draftId = '', field = ''] = place.split(' ');
    const right = allowed(ofField, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (!right) return [];
    const draft = drafts.find(({ id }) => id === draftId);
    if (!draft) return [finding('I10', 'lost', draftId, 'a draft with acknowledged words is not there')];
    const kept = draft.sentAs ? contacts.find(({ id }) => id === draft.sentAs)?.texts : draft.texts;
    const words = kept?.[field] ?? '';
    return right.has(words)
      ? []
      : [finding('I10', 'lost', draftId, `${field} says ${short(words)}, not what was saved last`)];
  });
}

/** Whoever looked at a draft saw what had been acknowledged before they looked. */
export function looksTrue(operations: Ops): Finding[] {
  const saves = grouped(
    operations.filter(({ kind, facts }) => kind === 'save' && facts.text !== undefined),
    ({ about, facts }) => `${about} ${facts.field}`,
  );
  return operations.flatMap(({ kind, outcome, about, began, ended, facts }) => {
    if (kind !== 'look' || outcome !== 'ok') return [];
    const right = allowed(saves.get(`${about} ${facts.field}`) ?? [], began, ended);
    if (!right || right.has(facts.text ?? '')) return [];
    return [
      finding(
        'I10',
        'lost',
        about,
        `a reader of ${facts.field} saw ${short(facts.text ?? '')}, older than what was saved`,
      ),
    ];
  });
}

/**
 * Every acknowledged sending of a draft, or of a system's request, is one contact, found by its reference; one that
 * was not acknowledged is one at most. Each concern carries the id of its draft, or the key of its request, in its words.
 */
export function raisedOnce(operations: Ops, { contacts, references }: Found): Finding[] {
  const byMark = markedBy(contacts);
  const raised = grouped(
    operations.filter(({ kind }) => kind === 'send' || kind === 'raise'),
    ({ about }) => about,
  );
  return [...raised].flatMap(([mark, tries]) => {
    const told = new Set(tries.filter(({ outcome }) => outcome === 'ok').map(({ facts }) => facts.contact ?? ''));
    const made = byMark.get(mark) ?? [];
    const findings: Finding[] = [];
    if (made.length > 1) findings.push(finding('I2', 'doubled', mark, `${made.length} contacts came of one concern`));
    if (told.size > 1)
      findings.push(finding('I2', 'doubled', mark, `${told.size} contacts were acknowledged for one concern`));
    for (const id of told) {
      const contact = made.find((each) => each.id === id);
      if (!contact) findings.push(finding('I1', 'lost', mark, `contact ${id} was acknowledged and is not there`));
      else if (references.get(contact.reference) !== id) {
        findings.push(finding('I1', 'lost', id, `reference ${contact.reference} does not lead to its contact`));
      }
    }
    return findings;
  });
}

/** The contacts by each mark that stands in their words. */
function markedBy(contacts: Found['contacts']): Map<string, FoundContact[]> {
  const found = new Map<string, FoundContact[]>();
  for (const contact of contacts) {
    const marks = Object.values(contact.texts).map((text) => /\[([^[\]/]+)[^[\]]*\]$/.exec(text)?.[1]);
    for (const mark of new Set(marks)) if (mark) found.set(mark, [...(found.get(mark) ?? []), contact]);
  }
  return found;
}

/** A system's words are in the contact as they were sent. */
export function requestsKept(operations: Ops, { contacts }: Found): Finding[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return operations.flatMap(({ kind, outcome, about, facts }) => {
    const { contact: id, field = '', text } = facts;
    if (kind !== 'raise' || outcome !== 'ok') return [];
    const contact = byId.get(id ?? '');
    return !contact || contact.texts[field] === text
      ? []
      : [finding('I1', 'lost', about, `${field} is not what was sent`)];
  });
}
