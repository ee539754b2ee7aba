import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Found, FoundContact } from './found.ts';
import { openHistory } from './history.ts';

const field = 'what-happened.whatHappened';
const words = 'Came in hungry. [draft-1/2]';

/** A concern that was typed, sent, claimed, decided and answered by a letter, with nothing wrong. */
function journey() {
  const history = openHistory();
  const said = (kind: Parameters<typeof history.begin>[0]['kind'], about: string, facts = {}) =>
    history.begin({ who: 'someone', kind, about, facts })('ok');
  said('save', 'draft-1', { field, text: 'Came in' });
  said('save', 'draft-1', { field, text: words });
  said('send', 'draft-1', { contact: 'c1' });
  said('claim', 'c1', { seen: 1, by: 'worker' });
  said('open', 'c1', { by: 'worker' });
  said('rate', 'c1', { seen: 2, by: 'worker', text: 'Safe tonight. [1]' });
  const contact: FoundContact = {
    id: 'c1',
    reference: 'FD-1',
    version: 6,
    status: 'outcome-issued',
    rowStatus: 'outcome-issued',
    texts: { [field]: words },
    events: [
      { version: 1, type: 'submitted', by: 'teacher', texts: [] },
      { version: 2, type: 'claimed', by: 'worker', texts: [] },
      { version: 3, type: 'rated', by: 'worker', texts: ['Safe tonight. [1]'] },
      { version: 4, type: 'decision-proposed', by: 'worker', texts: [] },
      { version: 5, type: 'authorised', by: 'manager', texts: [] },
      { version: 6, type: 'letter-issued', by: 'manager', texts: [] },
    ],
    letters: [{ id: 'l1', status: 'issued', recipients: 1, openings: 0 }],
    notices: [
      { id: 'n1', kind: 'acknowledgement', state: 'delivered' },
      { id: 'n2', kind: 'outcome-letter', state: 'delivered' },
    ],
  };
  const found: Found = {
    drafts: [{ id: 'draft-1', sentAs: 'c1', texts: {} }],
    contacts: [contact],
    otherNotices: [],
    references: new Map([['FD-1', 'c1']]),
    chains: {
      ...{ wrong: [], count: 2 },
      written: new Map([['CONTACT#c1|CONTACT', 6]]),
      looks: new Map([['worker|c1', 1]]),
    },
    mails: [
      { id: 'm1', to: 'r@school.example', subject: 'Received, FD-1', noticeId: 'n1' },
      { id: 'm2', to: 'r@school.example', subject: 'Letter, FD-1', noticeId: 'n2' },
    ],
    undelivered: new Set(),
    health: 200,
  };
  return { history, said, contact, found };
}

const judged = (history: ReturnType<typeof openHistory>, found: Found) =>
  check(history.operations, found).map(({ kind, what }) => `${kind}: ${what}`);
/** What is judged when the chains have an entry of each version that contacts have. */
const verdict = (history: ReturnType<typeof openHistory>, found: Found) => {
  const written = new Map(found.contacts.map(({ id, version }) => [`CONTACT#${id}|CONTACT`, version]));
  return judged(history, { ...found, chains: { ...found.chains, written } });
};
const withContact = (found: Found, change: Partial<FoundContact>): Found => ({
  ...found,
  contacts: found.contacts.map((contact) => ({ ...contact, ...change })),
});

describe('the judge of a run with faults', () => {
  it('has nothing to say of a journey in which nothing went wrong', () => {
    const { history, found } = journey();
    expect(verdict(history, found)).toEqual([]);
  });

  it('finds words that were acknowledged and are older than the last', () => {
    const { history, found } = journey();
    expect(verdict(history, withContact(found, { texts: { [field]: 'Came in [draft-1/1]' } }))).toEqual([
      `lost: ${field} says "Came in [draft-1/1]", not what was saved last`,
    ]);
  });

  it('takes either end of a save of which nobody knows what became, but not one that was refused', () => {
    const { history, found, contact } = journey();
    history.begin({ who: 'someone', kind: 'save', about: 'draft-1', facts: { field, text: 'Later. [draft-1/3]' } });
    const refused = history.begin({ who: 'someone', kind: 'save', about: 'draft-1', facts: { field, text: 'No.' } });
    refused('refused');
    expect(verdict(history, found)).toEqual([]);
    const later = { ...contact, texts: { [field]: 'Later. [draft-1/3]' } };
    expect(verdict(history, { ...found, contacts: [later] })).toEqual([]);
    expect(verdict(history, withContact(found, { texts: { [field]: 'No.' } }))[0]).toMatch(/^lost/);
  });

  it('finds a reader who saw less than had been acknowledged before', () => {
    const { history, said, found } = journey();
    said('look', 'draft-1', { field, text: 'Came in' });
    expect(verdict(history, found)).toEqual([`lost: a reader of ${field} saw "Came in", older than what was saved`]);
  });

  it('finds a concern that became two contacts, and one that was acknowledged and is gone', () => {
    const { history, said, found, contact } = journey();
    const twin = { ...contact, id: 'c2', reference: 'FD-2', notices: [], events: contact.events, letters: [] };
    expect(verdict(history, { ...found, contacts: [contact, twin] })).toContain(
      'doubled: 2 contacts came of one concern',
    );
    said('raise', 'key-1', { contact: 'c9' });
    expect(verdict(history, found)).toContain('lost: contact c9 was acknowledged and is not there');
  });

  it('finds an act that was acknowledged and is not in the history, is another’s, or is there twice', () => {
    const { history, said, found, contact } = journey();
    const [, , rated] = contact.events;
    if (!rated) throw new Error('not rated');
    said('claim', 'c1', { seen: 1, by: 'another-worker' });
    const twice = withContact(found, { version: 7, events: [...contact.events, { ...rated, version: 7 }] });
    expect(verdict(history, twice)).toEqual([
      'lost: claimed on version 1 was acknowledged and is not there',
      'doubled: rated is there 2 times',
    ]);
  });

  it('finds a gap in a history and a board that disagrees', () => {
    const { history, found, contact } = journey();
    const gap = { events: contact.events.filter(({ version }) => version !== 6), rowStatus: 'authorised' };
    expect(verdict(history, withContact(found, { ...gap, letters: [], notices: contact.notices.slice(0, 1) }))).toEqual(
      [
        'broken: version 6 with events 1, 2, 3, 4, 5',
        'broken: stands on the board as authorised, is outcome-issued',
        'broken: a mail that nobody owed',
      ],
    );
  });

  it('finds a write and a look without an entry, and a chain that is not whole', () => {
    const { history, said, found } = journey();
    const withChains = (change: Partial<Found['chains']>) => ({ ...found, chains: { ...found.chains, ...change } });
    expect(judged(history, found)).toEqual([]);
    expect(judged(history, withChains({ written: new Map([['CONTACT#c1|CONTACT', 5]]) }))).toEqual([
      'lost: version 6, written by 5 entries',
    ]);
    expect(judged(history, withChains({ wrong: [{ of: 'CONTACT#c1', what: 'entry 2 is missing' }] }))).toEqual([
      'broken: entry 2 is missing',
    ]);
    said('open', 'c1', { by: 'worker' });
    expect(judged(history, found)).toEqual(['lost: was shown 2 times to one person, with 1 entries of it']);
  });

  it('finds a message that went where none may go, and a decision that nobody proposed', () => {
    const { history, found, contact } = journey();
    const log = ['sending', 'sent', 'delivered'].map((state) => ({ state }));
    const [, letter] = contact.notices;
    if (!letter) throw new Error('not made');
    const withLog = (more: typeof log, state = 'delivered') =>
      verdict(history, { ...found, otherNotices: [{ ...letter, id: 'n3', state, log: more }] }).filter((line) =>
        /went from|its history/.test(line),
      );
    expect(withLog([...log, { state: 'sent' }])).toEqual([]);
    expect(withLog(log.slice(1))).toEqual([]);
    expect(withLog([...log, { state: 'pending' }, { state: 'sending' }])).toEqual([
      'broken: outcome-letter went from delivered to pending',
    ]);
    expect(withLog(log, 'held')).toEqual(['broken: outcome-letter is held and its history ends with delivered']);
    const unproposed = { events: contact.events.filter(({ type }) => type !== 'decision-proposed'), version: 5 };
    expect(verdict(history, withContact(found, unproposed))).toContain(
      'broken: authorised without decision-proposed before it',
    );
  });

  it('finds a letter mailed twice, never, or still on its way, and one that failed with nobody told', () => {
    const { history, found, contact } = journey();
    const [acknowledgement, letter] = contact.notices;
    const [first, second] = found.mails;
    if (!acknowledgement || !letter || !first || !second) throw new Error('not made');
    const inState = (state: string) => withContact(found, { notices: [acknowledgement, { ...letter, state }] });
    const mails = (...list: typeof found.mails) => ({ mails: list });

    expect(verdict(history, { ...found, ...mails(first, second, { ...second, id: 'm3' }) })).toEqual([
      'doubled: 2 mails of one outcome-letter',
      'doubled: two mails to r@school.example: Letter, FD-1',
    ]);
    expect(verdict(history, { ...found, ...mails(first) })).toEqual([
      'lost: outcome-letter is delivered and no mail was accepted',
    ]);
    expect(verdict(history, inState('unknown'))).toEqual(['broken: outcome-letter is still unknown']);
    expect(verdict(history, { ...inState('failed'), ...mails(first) })).toEqual([
      'lost: outcome-letter is failed and nobody is shown it',
    ]);
    expect(verdict(history, { ...inState('failed'), ...mails(first), undelivered: new Set(['n2']) })).toEqual([]);
    expect(verdict(history, withContact(found, { notices: [acknowledgement] }))).toContain(
      'lost: owes 1 of outcome-letter, has 0',
    );
  });
});
