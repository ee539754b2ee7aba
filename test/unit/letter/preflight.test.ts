import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCommonName } from '../../../shared/letter/preflight/common-names.ts';
import { anywhere, asWords, folded, squeeze } from '../../../shared/letter/preflight/folded-text.ts';
import { preflight } from '../../../shared/letter/preflight/preflight.ts';
import { settings, tuesday } from '../../support/front-door.ts';
import { type Case, caseOf } from './corpus/cases.ts';

const made = caseOf({ seed: 7, outcome: 'C05', kind: 'school', child: { forename: 'Siân', surname: 'O’Dowd' } });

/** What is found in one paragraph, as codes and what the record calls it. */
const foundIn = (text: string, { contact, record }: Case = made) =>
  preflight({
    content: { title: 'A letter', language: 'en-GB', blocks: [{ kind: 'paragraph', text }] },
    contact,
    record,
    recipients: [contact.raisedBy],
    settings,
    now: tuesday,
    authoriser: 'Marcus Adeyemi',
  }).map(({ code, verdict }) => `${verdict} ${code}`);

/** The same text as somebody else, or a program, may have written it. */
const written = (text: string) =>
  fc
    .array(
      fc.record({
        between: fc.constantFrom('', '', '', ' ', '  ', '-', '.', ', ', '\u00ad', '\u200b', ' – '),
        capital: fc.boolean(),
        accent: fc.constantFrom('', '', '\u0301', '\u0308'),
      }),
      { minLength: text.length, maxLength: text.length },
    )
    .map((marks) =>
      [...text]
        .map((character, at) => {
          const { between = '', capital = false, accent = '' } = marks[at] ?? {};
          const letter = capital ? character.toUpperCase() : character.toLowerCase();
          return `${letter}${/\p{L}/u.test(character) ? accent : ''}${between}`;
        })
        .join(''),
    );

describe('a secret, however it is written', () => {
  it.each([
    ['an address', made.secrets.address ?? ''],
    ['a postcode', made.secrets.postcode ?? ''],
    ['an NHS number', made.secrets.nhsNumber ?? ''],
    ['a telephone number', made.secrets.telephone ?? ''],
    ['a refuge’s postcode', 'WX14 7QB'],
  ])('is found and kept back: %s', (_, secret) => {
    fc.assert(
      fc.property(written(secret), (text) => {
        expect(foundIn(`We will go to ${text} today.`).some((found) => found.startsWith('block'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same letters in a text as by itself, and knows where they stand', () => {
    fc.assert(
      fc.property(written('27 Lamprey Walk'), fc.string(), fc.string(), (text, before, after) => {
        const whole = `${before} | ${text} | ${after}`;
        const [span] = anywhere(folded(whole), squeeze('27 Lamprey Walk'));
        expect(squeeze(whole.slice(span!.start, span!.end))).toContain('27lampreywalk');
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['O’Brien', 'OBrien'],
    ['O’Brien', "o'brien"],
    ['O’Brien', 'O Brien'],
    ['Müller', 'Mueller'],
    ['Müller', 'MULLER'],
    ['Ashdown-Quill', 'Ashdown Quill'],
    ['Łucja', 'Lucja'],
    ['Siân', 'Sian’s'],
    ['Thornbury', 'the Thornburys'],
  ])('%s is found in “%s”', (name, text) => {
    expect(asWords(folded(`We met ${text} today.`), squeeze(name))).toHaveLength(1);
  });

  it.each([
    ['Isa', 'There is a plan.'],
    ['Ann', 'We use this channel.'],
    ['Dan', 'They could and did.'],
  ])('%s is not found in “%s”', (name, text) => {
    expect(asWords(folded(text), squeeze(name))).toEqual([]);
  });

  it.each([
    ['May', 'We may visit in May.', ['word', 'word']],
    ['May', 'We saw her on 27 May and in May 2025.', ['word', 'word']],
    ['May', 'We spoke with May at school.', ['name']],
    ['Will', 'Will you tell us? The worker will call.', ['word', 'word']],
    ['Will', 'Will said that he is tired.', ['name']],
    ['Grace', 'Grace is at home.', ['unsure']],
    ['Hope', 'It is clear that Hope’s coat was wet.', ['name']],
    ['Rose', 'Concerns rose last week.', ['word']],
  ])('%s that is also a word is judged by where it stands: “%s”', (name, text, judged) => {
    const spans = asWords(folded(text), squeeze(name));
    expect(spans.map((span) => judgeCommonName(text, span))).toEqual(judged);
  });

  it('of the child is kept back, of staff and of adults whom we were told of is fine, and of a stranger needs a reason', () => {
    expect(foundIn('We have met Siân and her class teacher.')).toEqual(['block child-name']);
    expect(foundIn('Amira Haddad and Ruth Okonedo will talk.')).toEqual(['fine own-person', 'fine own-person']);
    expect(foundIn('We have spoken with Mr Jenkins about it.')).toEqual(['reason adult-unknown']);
    expect(foundIn('We have passed it to Temeshire Children Centre.')).toEqual(['reason agency-unknown']);
  });

  it('beside health, convictions or immigration needs a reason, though we were told it', () => {
    const adult = made.record.concern.adults[0]?.adult?.name ?? '';
    expect(foundIn(`We know that ${adult} was convicted last year.`)).toContain('reason adult-sensitive');
    expect(foundIn(`We know that ${adult} came to the meeting.`)).toEqual(['fine adult-known']);
  });
});

it('is shown once where a street stands with its number, and again where the street stands by itself', () => {
  const placesIn = (text: string) =>
    preflight({
      content: { title: 'A letter', language: 'en-GB', blocks: [{ kind: 'paragraph', text }] },
      record: made.record,
      contact: made.contact,
      recipients: [],
      settings,
      now: new Date(),
      authoriser: 'Marcus Adeyemi',
    }).flatMap(({ code, places }) => (code === 'secret-address' ? places : []));
  const address = (made.secrets.address ?? '').split(/[,\n]/)[0] ?? '';
  expect(placesIn(`They moved to ${address} last week.`)).toHaveLength(1);
  expect(
    placesIn(`They moved to ${address} last week, and we know of ${address.replace(/^\d+\s+/, '')} too.`),
  ).toHaveLength(2);
});

it('is known where it stands: the heading above it, and the words around it', () => {
  const [finding] = preflight({
    content: {
      title: 'A letter',
      language: 'en-GB',
      blocks: [
        { kind: 'heading', level: 2, text: 'Our decision about S.O.' },
        { kind: 'heading', level: 3, text: 'Why we decided this' },
        {
          kind: 'paragraph',
          text: 'School was worried for a while, and then the family moved to Larkspur House in the spring.',
        },
      ],
    },
    ...{ contact: made.contact, record: made.record, recipients: [made.contact.raisedBy], settings, now: tuesday },
    authoriser: 'Marcus Adeyemi',
  });
  expect(finding?.places).toMatchObject([{ block: 2, under: 'Our decision about S.O.: Why we decided this' }]);
  expect(finding?.places[0]?.quote).toContain('moved to Larkspur House in the');
});

it('knows words of a conference from those who take part in it', () => {
  const police = caseOf({ seed: 8, outcome: 'C05', kind: 'police' });
  expect(foundIn('This was heard at MARAC.', police)).toEqual([]);
  expect(foundIn('This was heard at MARAC.')).toEqual(['block covert']);
});

it('takes dates that stand in the record for known, and asks about others', () => {
  expect(foundIn('We visit on 27 November 2026.')).toEqual(['fine date-known']);
  expect(foundIn('We visit on 3 February 2027.')).toEqual(['reason date-unknown']);
});

describe('a date of birth', () => {
  const bornOn = (dateOfBirth: string): Case => {
    const [first, ...others] = made.record.concern.children;
    const born = { ...first!, child: { ...first!.child!, dateOfBirth } };
    return { ...made, record: { ...made.record, concern: { ...made.record.concern, children: [born, ...others] } } };
  };

  it('is not seen in another day of the same month, and is however it is written itself', () => {
    const newborn = bornOn('2026-11-03');
    expect(foundIn('You wrote to us at 3:25pm on Monday 23 November 2026.', newborn)).not.toContain('block birth-date');
    expect(foundIn('You wrote to us on 23/11/2026, or 23rd Nov 2026.', newborn)).not.toContain('block birth-date');
    for (const told of [
      '3 November 2026',
      '03/11/2026',
      '3rdNovember2026',
      '0 3 1 1 2 0 2 6',
      'x03112026y',
      '2 3 Nov 2026',
    ])
      expect(foundIn(`The baby: ${told}.`, newborn)).toContain('block birth-date');
  });

  it('that is also the day we were told is kept back only where it is called one', () => {
    const bornThatDay = bornOn(made.contact.submittedAt.slice(0, 10));
    expect(foundIn('You wrote to us on 24 November 2026.', bornThatDay)).not.toContain('block birth-date');
    expect(foundIn('The baby was born on 24 November 2026.', bornThatDay)).toContain('block birth-date');
  });
});
