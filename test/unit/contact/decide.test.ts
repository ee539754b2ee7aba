import { describe, expect, it } from 'vitest';
import { Organisation } from '../../../shared/agency.ts';
import { authorise, returnForChanges, withdrawAuthorisation } from '../../../shared/contact/authorise-decision.ts';
import { close, issue } from '../../../shared/contact/issue-letter.ts';
import { type ProposeForChild, propose } from '../../../shared/contact/propose-decision.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import {
  beingScreened,
  concernFor,
  decisionFor,
  inStatus,
  journey,
  momentOf,
  must,
  people,
  school,
  settings,
  siblings,
  submitted,
  tuesday,
  withProposal,
} from '../../support/front-door.ts';
import { letterRecord } from '../../support/letter-record.ts';

const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: ['oakfield-primary.example'],
  deliveryPolicy: 'notify-only',
});

const problemsOf = (more: Partial<ProposeForChild>) => {
  const contact = beingScreened();
  const command = { seen: contact.version, children: [decisionFor('c1', more)] };
  const result = propose(contact, command, momentOf(people.worker));
  if (result.ok) return [];
  return result.refusal.kind === 'invalid'
    ? result.refusal.problems.map(({ field, code }) => `${field} ${code}`)
    : [result.refusal.kind];
};

describe('proposing', () => {
  it('keeps the decision for each child and moves the contact to sign-off, telling nobody outside', () => {
    const contact = beingScreened(concernFor(siblings));
    const children = [decisionFor('c1'), decisionFor('c2', { level: 2, outcome: 'C04' })];
    const {
      contact: next,
      event,
      notices,
    } = must(propose(contact, { seen: contact.version, children }, momentOf(people.worker)));
    expect(inStatus(next, 'decision-proposed').proposal.children.map(({ childId, level }) => [childId, level])).toEqual(
      [
        ['c1', 3],
        ['c2', 2],
      ],
    );
    expect([event.type, notices]).toEqual(['decision-proposed', []]);
  });

  it.each<[string, Partial<ProposeForChild>]>([
    ['c1.outcome not-listed', { outcome: 'C25', legalBasis: 'public-task' }],
    ['c1.outcome not-listed', { outcome: 'C18', legalBasis: 'public-task' }],
    ['c1.additional not-listed', { additional: ['C01'] }],
    ['c1.legalBasis not-listed', { legalBasis: 'because' }],
    ['c1.legalBasis does-not-fit', { legalBasis: 'court-report' }],
    ['c1.descriptors none-stands-alone', { descriptors: ['none', 'L3-home-1'] }],
    ['c1.descriptors not-listed', { descriptors: ['L9-home-1'] }],
    ['c1.rationale too-few-words', { rationale: 'No further action is needed here.' }],
    ['c1.rationale too-few-words', { rationale: '… … … … … … … … … … … …' }],
    ['c1.rationale too-few-words', { rationale: 'no no no no no no no no no no no no' }],
    ['c1.nextStep says-nothing', { nextStep: '---' }],
    ['c1.nextStepBy needed', { nextStepBy: undefined }],
    ['c1.nextStepBy in-the-past', { nextStepBy: '2026-11-23' }],
  ])('says %s', (problem, more) => {
    expect(problemsOf(more)).toContain(problem);
  });

  it('needs one decision for each child and none for anyone else', () => {
    const contact = beingScreened(concernFor(siblings));
    const command = (...ids: string[]) => ({ seen: contact.version, children: ids.map((id) => decisionFor(id)) });
    const fields = (...ids: string[]) => {
      const result = propose(contact, command(...ids), momentOf(people.worker));
      return result.ok || result.refusal.kind !== 'invalid' ? [] : result.refusal.problems.map(({ field }) => field);
    };
    expect(fields('c1')).toEqual(['c2.outcome']);
    expect(fields('c1', 'c2', 'c2')).toEqual(['c2.outcome']);
    expect(fields('c1', 'c2', 'c3')).toEqual(['children']);
  });

  it('needs a rating first', () => {
    const contact = journey.claimed(submitted().change.contact).contact;
    const command = { seen: contact.version, children: [decisionFor('c1')] };
    expect(propose(contact, command, momentOf(people.worker))).toMatchObject({
      refusal: { problems: [{ field: 'rating', code: 'needed-first' }] },
    });
  });

  it.each(['officer', 'edt', 'auditor', 'referrer'] as const)('is not for the %s', (name) => {
    const contact = beingScreened();
    const command = { seen: contact.version, children: [decisionFor('c1')] };
    expect(propose(contact, command, momentOf(people[name]))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('keeps the first of two who decide at once and refuses the second', () => {
    const contact = withProposal();
    const command = { seen: contact.version - 1, children: [decisionFor('c1')] };
    expect(propose(contact, command, momentOf(people.otherWorker))).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'decision-proposed' },
    });
  });
});

describe('a second person', () => {
  const triggersOf = (contact: ReturnType<typeof withProposal>) => contact.proposal.triggers;
  const born = (date: string) =>
    concernFor((concern) => ({
      ...concern,
      children: concern.children.map((child) => ({ ...child, child: { ...child.child, dateOfBirth: date } })),
    }));
  const nfa = { outcome: 'C01', legalBasis: 'public-task', level: 2 } as const;

  it.each<[string, ReturnType<typeof withProposal>]>([
    ['nfa-high-indicators', withProposal(undefined, { ...nfa, descriptors: ['L3-home-1'] })],
    ['level-two-below-referrer', withProposal(undefined, { ...nfa, level: 1 })],
    ['infant', withProposal(born('2026-01-10'))],
    [
      'confidential-address-shared',
      withProposal(
        concernFor((concern) => ({
          ...concern,
          children: concern.children.map((child) => ({ ...child, 'child-home': { addressConfidential: 'yes' } })),
        })),
      ),
    ],
  ])('is asked for by the rule %s', (code, contact) => {
    expect(triggersOf(contact)).toContain(code);
  });

  it('is asked for when red was taken back, and not when the rating only rose', () => {
    const red = beingScreened(undefined, 'red');
    const lower = inStatus(journey.rated(red, 'green').contact, 'screening');
    expect(triggersOf(inStatus(journey.proposed(lower).contact, 'decision-proposed'))).toEqual(['red-downgraded']);
    const risen = inStatus(journey.rated(beingScreened(undefined, 'green'), 'red').contact, 'screening');
    expect(triggersOf(inStatus(journey.proposed(risen).contact, 'decision-proposed'))).toEqual([]);
  });

  it('must be another than the one who proposed, and any other manager will do', () => {
    const contact = withProposal(undefined, { ...nfa, level: 1 }, people.manager);
    const seen = { seen: contact.version };
    expect(authorise(contact, seen, letterRecord(contact, organisation), momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'second-person-needed', triggers: ['level-two-below-referrer', 'past-not-known'] },
    });
    expect(authorise(contact, seen, letterRecord(contact, organisation), momentOf(people.otherManager)).ok).toBe(true);
  });

  describe('where no further action is proposed', () => {
    const ended = (...at: string[]) => at.map((day) => ({ at: `${day}T10:00:00.000Z`, outcome: 'C01' }));
    const past = (...at: string[]) => new Map([['c1', ended(...at)]]);
    const contact = beingScreened();
    const command = { seen: contact.version, children: [decisionFor('c1', nfa)] };
    const triggers = (known?: ReturnType<typeof past>) => {
      const change = must(propose(contact, command, momentOf(people.manager), known));
      return inStatus(change.contact, 'decision-proposed').proposal.triggers;
    };

    it('is asked for at the third within a year about a child, and not at the second', () => {
      expect(triggers(past('2026-03-02', '2026-09-14'))).toEqual(['third-nfa-in-12-months']);
      expect(triggers(past('2025-11-23', '2026-09-14'))).toEqual([]);
      expect(triggers(new Map([['c1', [{ at: '2026-09-14T10:00:00.000Z', outcome: 'C05' }]]]))).toEqual([]);
    });

    it('is asked for while nobody can say yet what came before', () => {
      expect(triggers()).toEqual(['past-not-known']);
      expect(triggers(new Map())).toEqual(['past-not-known']);
    });

    it('is asked for when other contacts ended while the decision waited', () => {
      const before = must(propose(contact, command, momentOf(people.manager), past()));
      const proposed = inStatus(before.contact, 'decision-proposed');
      const authorisedBy = (name: 'manager' | 'otherManager') =>
        authorise(
          proposed,
          { seen: proposed.version },
          letterRecord(proposed, organisation),
          momentOf(people[name]),
          undefined,
          past('2026-11-20', '2026-11-23'),
        );
      expect(authorisedBy('manager')).toMatchObject({
        refusal: { kind: 'second-person-needed', triggers: ['third-nfa-in-12-months'] },
      });
      expect(authorisedBy('otherManager').ok).toBe(true);
    });
  });

  it('is not needed where no rule was met', () => {
    const contact = withProposal(undefined, {}, people.manager);
    expect(
      authorise(contact, { seen: contact.version }, letterRecord(contact, organisation), momentOf(people.manager)).ok,
    ).toBe(true);
  });
});

describe.each(settings.outcomes.filter(({ decidable, primary }) => decidable && primary))(
  'the outcome $code',
  ({ code }) => {
    const bases = settings.legalBases.filter(({ outcomes }) => outcomes.length === 0 || outcomes.includes(code));

    it.each(bases)('can be decided on the basis of $code, and its letter lacks nothing', ({ code: legalBasis }) => {
      const contact = withProposal(concernFor(siblings), { outcome: code, legalBasis });
      const { letters } = must(
        authorise(
          contact,
          { seen: contact.version },
          letterRecord(contact, organisation),
          momentOf(people.otherManager),
        ),
      );
      expect(letters).toHaveLength(1);
      expect(JSON.stringify(letters[0]?.content)).not.toMatch(/Maisie|Alfie|Thornbury/);
    });

    it('has a basis in law that it can be decided on', () => {
      expect(bases.length).toBeGreaterThan(0);
    });
  },
);

describe('authorising', () => {
  const authorised = () => {
    const contact = withProposal();
    return must(
      authorise(contact, { seen: contact.version }, letterRecord(contact, organisation), momentOf(people.manager)),
    );
  };

  it('stops the clocks and makes the letter, which is not sent yet', () => {
    const { contact, letters, notices } = authorised();
    for (const clock of [contact.clocks.decision, contact.clocks.rating]) {
      expect(clock && clockState(settings.calendar, clock, tuesday).state).toBe('met');
    }
    expect([letters.map(({ status }) => status), notices]).toEqual([['authorised'], []]);
    expect(letters[0]?.recipients).toMatchObject([{ email: 'ruth@oakfield-primary.example', delivery: 'notify-only' }]);
  });

  it.each(['worker', 'officer', 'edt', 'auditor', 'admin'] as const)('is not for the %s', (name) => {
    const contact = withProposal();
    expect(
      authorise(contact, { seen: contact.version }, letterRecord(contact, organisation), momentOf(people[name])),
    ).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  it('can be taken back before the letter goes, which then never can, and the clocks run again', () => {
    const { contact, letters } = authorised();
    const command = { seen: contact.version, comment: 'School telephoned: there is more.' };
    const back = must(withdrawAuthorisation(contact, letters[0]!, command, momentOf(people.manager)));
    expect([back.contact.status, back.letters[0]?.status]).toEqual(['screening', 'withdrawn']);
    expect(clockState(settings.calendar, back.contact.clocks.decision, tuesday).state).toBe('running');
    expect(back.contact.returned.at(-1)?.comment).toBe('School telephoned: there is more.');
    const again = issue(
      contact,
      back.letters[0]!,
      { seen: contact.version },
      letterRecord(contact, organisation),
      momentOf(people.worker),
    );
    expect(again).toMatchObject({ refusal: { kind: 'wrong-status', status: 'withdrawn' } });
  });

  it('may be refused with a comment: the work goes back and the proposal is kept', () => {
    const contact = withProposal();
    const command = { seen: contact.version, comment: 'Which day did school see this?' };
    const { contact: back } = must(returnForChanges(contact, command, momentOf(people.manager)));
    expect(back).toMatchObject({ status: 'screening', holder: { name: 'Amira Haddad' } });
    expect(back.returned).toMatchObject([{ comment: command.comment, proposal: { by: { name: 'Amira Haddad' } } }]);
  });

  it('owes the referrer one message when the letter is issued, and the contact can then be closed', () => {
    const { contact, letters } = authorised();
    const sent = must(
      issue(
        contact,
        letters[0]!,
        { seen: contact.version },
        letterRecord(contact, organisation),
        momentOf(people.officer),
      ),
    );
    expect(sent.notices).toMatchObject([{ kind: 'outcome-letter', letterId: letters[0]?.id }]);
    expect(sent.letters[0]?.recipients[0]?.noticeId).toBe(sent.notices[0]?.id);
    expect(JSON.stringify(sent.notices)).not.toMatch(/Maisie|hunger/);
    const later = new Date(tuesday.getTime() + 5 * 60_000);
    const twice = issue(
      sent.contact,
      sent.letters[0]!,
      { seen: sent.contact.version },
      letterRecord(contact, organisation),
      momentOf(people.officer),
    );
    expect(twice).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(
      must(close(sent.contact, { seen: sent.contact.version }, momentOf(people.officer, later))).contact.status,
    ).toBe('closed');
  });
});
