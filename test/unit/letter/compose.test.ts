import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../shared/contact/contact.ts';
import { LetterId } from '../../../shared/ids.ts';
import { compose } from '../../../shared/letter/compose.ts';
import type { LetterBlock, LetterContent } from '../../../shared/letter/letter.ts';
import { LetterContent as LetterContentShape } from '../../../shared/letter/letter.ts';
import { missingParts } from '../../../shared/letter/missing-parts.ts';
import { decidedContact, managersStamp, settings } from '../../support/decided-contact.ts';

const at = '2026-11-23T15:30:00.000Z';
const letterOf = (contact = decidedContact()) => compose(contact, { at, by: managersStamp() }, settings);

const wordsOf = (block: LetterBlock): string => {
  if (block.kind === 'facts') return block.rows.map(({ term, text }) => `${term}: ${text}`).join('\n');
  return block.kind === 'list' ? block.items.join('\n') : block.text;
};
const text = ({ title, blocks }: LetterContent) => [title, ...blocks.map(wordsOf)].join('\n');

describe('an outcome letter', () => {
  it('does not say that a call was acknowledged before it was written down', () => {
    const call = { ...decidedContact(), entered: { at: '2026-11-23T09:40:00.000Z', by: managersStamp() } };
    const words = text(letterOf(call));
    expect(words).toContain('We received your concern: 9:14am on Monday 23 November 2026');
    expect(words).toContain('We acknowledged it: 9:40am on Monday 23 November 2026, with this reference');
  });

  it('says what was decided, why, what follows, what is asked, whom to ring and who decided', () => {
    expect(text(letterOf()).split('\n')).toEqual([
      'What we decided about your concern',
      'Reference: WY-7K3M-29QF',
      'Date: Monday 23 November 2026',
      'From: Family Front Door, Wyrecestershire County Council',
      expect.stringMatching(/^To: .+, .+, Oakfield/),
      'Child: Z.A.Q., born 2015',
      'We received your concern: 9:14am on Monday 23 November 2026',
      'We acknowledged it: 9:14am on Monday 23 November 2026, with this reference',
      'We decided: 3:30pm on Monday 23 November 2026',
      'Our time limit: 1 working day, until 5pm on Tuesday 24 November 2026. We kept it.',
      expect.stringContaining('Z.A.Q., born 2015'),
      expect.stringMatching(/^We have accepted your concern as a referral\. Level 3, /),
      'Our decision about Z.A.Q., born 2015',
      'Decision: We have accepted your concern as a referral. A social worker will assess what the child needs.',
      expect.stringMatching(/^Level of need: Level 3, .+/),
      expect.stringMatching(/^Level that you suggested: Level 4, .+/),
      'Legal basis: Assess and support a child in need (Children Act 1989, section 17)',
      'Why we decided this',
      'Three absences in a week and what the child said to the class teacher weighed most with us.',
      'What happens next',
      'A social worker will visit the family at home.',
      'We expect this by Friday 27 November 2026.',
      expect.stringContaining('45 working days'),
      'The social worker will contact you by Friday 27 November 2026.',
      'What we ask of you',
      'Please send us the attendance record for this term.',
      expect.any(String),
      expect.any(String),
      expect.any(String),
      'Tell us if you have heard nothing by Friday 27 November 2026.',
      'If your worry grows',
      expect.stringContaining('999'),
      expect.stringContaining('01632 960100'),
      expect.stringContaining('01632 960199'),
      'If you disagree',
      expect.any(String),
      expect.stringContaining('01632 960100'),
      expect.any(String),
      expect.any(String),
      expect.stringMatching(/^Step 1: .+ within 1 working day: 01632 960100$/),
      expect.stringMatching(/^Step 2: /),
      expect.stringMatching(/^Step 3: /),
      expect.stringMatching(/^Step 4: /),
      expect.stringMatching(/^Step 5: /),
      'How to handle this letter',
      expect.stringContaining('do not forward'),
      expect.any(String),
      expect.any(String),
      'If you receive a letter with reference WY-7K3M-29QF twice, it is the same letter.',
      'Who decided, and under which rules',
      expect.stringMatching(/^Decided by: .+, Social worker, Monday 23 November 2026$/),
      expect.stringMatching(/^Authorised by: .+, Team manager, Monday 23 November 2026$/),
      expect.stringMatching(/^Guidance: .+\(May 2026\); Working Together to Safeguard Children \(2026\)$/),
      'Tell us about this letter',
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('that takes the place of another counts its time from when the decision was opened again, and says so', () => {
    const first = decidedContact();
    const earlier = {
      proposal: first.proposal,
      clocks: first.clocks,
      authorised: { at: '2026-11-16T15:30:00.000Z', by: managersStamp() },
      issued: { at: '2026-11-16T15:40:00.000Z', by: managersStamp() },
      letterId: LetterId.parse(crypto.randomUUID()),
      reopened: { reason: 'The day was wrong.', at: '2026-11-23T09:14:00.000Z', by: managersStamp() },
    };
    const again = text(letterOf({ ...first, submittedAt: '2026-11-16T09:14:00.000Z', earlier: [earlier] }));
    expect(again).toContain('We received your concern: 9:14am on Monday 16 November 2026');
    expect(again).toContain('We opened it again: 9:14am on Monday 23 November 2026');
    expect(again).toContain('1 working day from when we opened it again, until 5pm on Tuesday 24 November 2026');
    expect(again).toMatch(/Level that you suggested with your concern: Level 4/);
    expect(text(letterOf())).not.toContain('opened it again');
  });

  it('owns up when the decision was late, and says nothing of the time that the referrer took', () => {
    const late = compose(decidedContact(), { at: '2026-11-25T10:00:00.000Z', by: managersStamp() }, settings);
    expect(text(late)).toContain('We were late by 1 working hour, and we are sorry.');
  });

  it('speaks of each child apart, and once of what is the same for all', () => {
    const two = letterOf(
      decidedContact({
        children: [
          { name: 'Ada Brook', birthYear: 2012 },
          {
            name: 'Ben Brook',
            birthYear: 2016,
            decision: {
              level: 2,
              outcome: 'C04',
              legalBasis: 'co-operation',
              rationale: 'A mentor at school is what would help most now.',
            },
          },
        ],
      }),
    );
    const words = text(two);
    expect(words).toContain('Our decision about A.B., born 2012');
    expect(words).toContain('Our decision about B.B., born 2016');
    expect(words.match(/You told us/g)).toHaveLength(1);
    expect(words.match(/^Decision: /gm)).toHaveLength(2);
    expect(words.match(/^If you disagree$/gm)).toHaveLength(1);
  });

  it('tells apart two children whose initials and years are the same, and one not yet born', () => {
    const words = text(
      letterOf(
        decidedContact({
          children: [
            { name: 'Ada Brook', birthYear: 2012 },
            { name: 'Abe Brook', birthYear: 2012 },
            { name: 'Baby', unborn: true, birthYear: 2027 },
            { name: '?' },
          ],
        }),
      ),
    );
    expect(words).toContain('Our decision about A.B., born 2012 (child 1 on your form)');
    expect(words).toContain('Our decision about A.B., born 2012 (child 2 on your form)');
    expect(words).toContain('Our decision about unborn baby, expected in 2027');
    expect(words).toContain('Our decision about child whose name we were not told');
  });

  it('says no more than it must, of any child, when more could warn somebody', () => {
    const words = text(
      letterOf(
        decidedContact({
          children: [
            { name: 'Ada Brook', decision: { outcome: 'C10', legalBasis: 'protection-enquiry', level: 4 } },
            { name: 'Ben Brook', decision: { rationale: 'What his sister told the school nurse on Friday.' } },
          ],
        }),
      ),
    );
    for (const typed of [
      'Three absences',
      'his sister',
      'visit the family',
      'attendance record',
      'section 47',
      '27 November',
    ]) {
      expect(words).not.toContain(typed);
    }
    expect(words).toContain('Do not talk about this letter');
    expect(words).not.toContain('Tell the family');
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constant('\u0000\u202e\ud800'),
);
const outcomes = settings.outcomes.filter(({ decidable, primary }) => decidable && primary).map(({ code }) => code);

const minimal = (code: string) => settings.outcomes.find((outcome) => outcome.code === code)?.minimalLetter;

const anyDecided = fc
  .array(
    fc.record({
      name: fc.oneof(anyText, fc.constantFrom('Ńgọzi O’Hara-Brook', 'Іван Франко', 'محمد علي')),
      unborn: fc.boolean(),
      birthYear: fc.option(fc.integer({ min: 2008, max: 2027 }), { nil: undefined }),
      decision: fc.record({
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        outcome: fc.constantFrom(...outcomes),
        rationale: anyText,
        nextStep: anyText,
        nextStepBy: fc.constantFrom('2026-11-27', undefined),
        askOfReferrer: fc.option(anyText, { nil: undefined }),
        legalBasis: fc.constantFrom(...settings.legalBases.map(({ code }) => code), 'unknown'),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((children) =>
    fc.record({ children: fc.constant(children), referrerLevel: fc.constantFrom(undefined, 1, 2, 3, 4) }),
  );

describe('whatever was decided and typed', () => {
  it('there is a letter with every part, or none at all', () => {
    fc.assert(
      fc.property(anyDecided, (changes) => {
        const speechless = changes.children.some(
          ({ decision }) => !minimal(decision.outcome) && !/[\p{L}\p{N}]/u.test(decision.rationale),
        );
        if (speechless && !changes.children.some(({ decision }) => minimal(decision.outcome))) {
          expect(() => letterOf(decidedContact(changes))).toThrow('the letter lacks rationale');
          return;
        }
        const content = letterOf(decidedContact(changes));
        expect(missingParts(content)).toEqual([]);
        expect(LetterContentShape.parse(content)).toEqual(content);
        expect(text(content).isWellFormed()).toBe(true);
        expect(text(content).replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]|undefined|\{[a-z]+\}/iu);
      }),
      { numRuns: 300 },
    );
  });

  it('no letter names a child in full', () => {
    const names = fc.array(fc.stringMatching(/^[A-Z][a-zé]{4,9}x( [A-Z][a-z]{4,9}q){1,2}$/), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, (all) => {
        const words = text(letterOf(decidedContact({ children: all.map((name) => ({ name, birthYear: 2014 })) })));
        for (const part of all.flatMap((name) => name.split(' '))) expect(words).not.toContain(part);
      }),
    );
  });

  it('a letter that loses any one of its necessary parts is seen to lack it', () => {
    const whole = letterOf(
      decidedContact({ children: [{ name: 'Ada Brook' }, { name: 'Ben Brook', birthYear: 2014 }] }),
    );
    const empty = (block: LetterBlock): LetterBlock => {
      if (block.kind === 'list') return { ...block, items: block.items.map(() => ' ') };
      if (block.kind === 'facts') return { ...block, rows: block.rows.map((row) => ({ ...row, text: '—' })) };
      return { ...block, text: '' };
    };
    const necessary = [
      'Our decision',
      'Why we',
      'What happens',
      'What we ask',
      'If your worry',
      'If you disagree',
      'How to',
      'Who decided',
    ];
    const without = (change: (blocks: LetterBlock[], at: number) => LetterBlock[]) =>
      whole.blocks.flatMap((block, index) =>
        block.kind === 'heading' && necessary.some((start) => block.text.startsWith(start))
          ? [{ lost: block.text, missing: missingParts({ ...whole, blocks: change(whole.blocks, index) }) }]
          : [],
      );
    const section = (blocks: LetterBlock[], at: number) => {
      const end = blocks.findIndex((block, index) => index > at && block.kind === 'heading');
      return [...blocks.slice(0, at + 1), ...blocks.slice(at + 1, end).map(empty), ...blocks.slice(end)];
    };
    for (const { lost, missing } of without(section)) expect([lost, missing.length]).not.toEqual([lost, 0]);
    expect(without(section).length).toBe(2 * 3 + 5);
    expect(missingParts({ ...whole, blocks: [] }).length).toBe(10);
  });

  it('a decision that is not there stops the letter', () => {
    const contact: Contact = decidedContact();
    if (contact.status !== 'decision-proposed') throw new Error();
    expect(() => letterOf({ ...contact, proposal: { ...contact.proposal, children: [] } })).toThrow('no letter');
  });
});
