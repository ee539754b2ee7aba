import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonValues } from '../../../functions/events/mails/mail-values.ts';
import { exampleKinds, exampleLetter } from '../../../shared/letter/example-cases.ts';
import type { Problem } from '../../../shared/result.ts';
import { Placeholder, type Placeholder as PlaceholderName } from '../../../shared/settings/wording.ts';
import { Settings } from '../../../shared/settings.ts';
import { checkWords } from '../../../shared/wording/check-words.ts';
import { exampleMail } from '../../../shared/wording/example-mail.ts';
import { availableIn, inEveryMail } from '../../../shared/wording/placeholders.ts';
import {
  asTyped,
  fieldsOf,
  type Template,
  type TypedWords,
  templateFields,
  templatesOf,
  templateWithId,
  withWords,
  wordsOf,
} from '../../../shared/wording/template.ts';
import { settings } from '../../support/decided-contact.ts';

const template = (id: string): Template => templateWithId(settings, id)!;
const advice = template('letter-advice');
const typedFor = (which: Template, changes: TypedWords = {}): TypedWords => ({
  ...asTyped(wordsOf(settings, which)),
  ...changes,
});
const problems = (which: Template, changes: TypedWords): Pick<Problem, 'field' | 'code'>[] => {
  const checked = checkWords(settings, which, typedFor(which, changes));
  if (checked.ok || checked.refusal.kind !== 'invalid') return [];
  return checked.refusal.problems.map(({ field, code }) => ({ field, code }));
};

describe('the words of a template', () => {
  it('are in order as they ship, every one of them', () => {
    for (const each of templatesOf(settings)) {
      const checked = checkWords(settings, each, typedFor(each));
      expect([each.id, checked]).toEqual([each.id, { ok: true, value: wordsOf(settings, each) }]);
    }
  });

  it.each<[string, TypedWords, string]>([
    ['a script', { opening: 'We looked.\n<script>alert(1)</script>' }, 'markup'],
    ['a tag', { asks: 'Keep <b>supporting</b> the child.' }, 'markup'],
    ['a tag in capitals and spaces', { asks: '< IMG SRC=x>' }, 'markup'],
    ['a tag that is never closed', { asks: 'Please <img src=x onerror=alert(1)' }, 'markup'],
    ['a comment', { handling: 'Keep it.<!-- note -->' }, 'markup'],
    ['a sign in code', { handling: 'Keep it &lt;here&gt;' }, 'markup'],
    ['an address that runs', { nextSteps: 'See javascript:alert(1)' }, 'markup'],
    ['a placeholder that nobody knows', { opening: 'Dear {referrer},' }, 'unknown-placeholder'],
    ['a placeholder with a space in it', { opening: 'About { child }.' }, 'unknown-placeholder'],
    ['an empty placeholder', { opening: 'About {}.' }, 'unknown-placeholder'],
    ['a placeholder of emails', { opening: 'Your code is {code}.' }, 'not-here'],
    ['a brace left open', { opening: 'About {child' }, 'brace-open'],
    ['a brace too many', { opening: 'About {{child}}' }, 'brace-open'],
    ['a brace that is closed only', { opening: 'About child}' }, 'brace-open'],
    ['a placeholder in the title', { title: 'About {child}' }, 'no-placeholder'],
    ['two lines in the title', { title: 'One\nTwo' }, 'one-line'],
    ['a title too long', { title: 'a'.repeat(121) }, 'too-long'],
    ['a paragraph too long', { opening: 'a'.repeat(1001) }, 'too-long'],
    ['too many paragraphs', { opening: 'More.\n'.repeat(13) }, 'too-many'],
    ['nothing', { asks: ' \n\n ' }, 'missing'],
    ['a paragraph without words', { asks: 'Keep going.\n—\nTell us.' }, 'empty-paragraph'],
  ])('are refused with %s, beside the part', (_, changes, code) => {
    expect(problems(advice, changes)).toEqual([{ field: Object.keys(changes)[0], code }]);
  });

  it('may say fewer than 5 with a sign, and hold blank lines between paragraphs', () => {
    expect(
      problems(advice, { opening: 'You wrote about {child} at {receivedOn}.\n\nFewer than < 5 days & more.' }),
    ).toEqual([]);
  });

  it('may not lose the last use of a placeholder, and say where it was', () => {
    const officer = template('letter-designated-officer');
    expect(problems(officer, { nextSteps: 'The officer will call you.' })).toEqual([
      { field: 'nextSteps', code: 'unused' },
    ]);
  });

  it('hold no placeholder in reasons that stand in place of a worker’s: they are printed as they stand', () => {
    expect(problems(template('letter-acting'), { fixedRationale: 'The {service} acts.' })).toEqual([
      { field: 'fixedRationale', code: 'no-placeholder' },
    ]);
    expect(problems(template('letter-acting'), { fixedRationale: '' })).toEqual([
      { field: 'fixedRationale', code: 'missing' },
    ]);
  });

  it('keep in an email what only that email says: its link, its code', () => {
    expect(problems(template('mail-sign-in-code'), { paragraphs: 'It works for {codeMinutes} minutes.' })).toEqual([
      { field: 'paragraphs', code: 'needed' },
    ]);
    expect(problems(template('mail-letter-waiting'), { subject: 'About {child}' })).toContainEqual({
      field: 'subject',
      code: 'not-here',
    });
  });

  it('know every value that each email is given', () => {
    expect(Object.keys(commonValues(settings)).toSorted()).toEqual([...inEveryMail].toSorted());
  });
});

describe('words that were found in order', () => {
  const letters = templatesOf(settings).filter(({ kind }) => kind === 'letter');

  it('make a whole letter of every outcome and case, with any placeholder that the help table offers', () => {
    for (const each of letters) {
      const names = availableIn(settings, each).map(({ name }) => `{${name}}`);
      const opening = `${wordsOf(settings, each).opening?.join('\n')}\n${names.join(' ')}`;
      const checked = checkWords(settings, each, typedFor(each, { opening, asks: `Do. ${names.join(' ')}` }));
      if (!checked.ok) throw new Error(`${each.id}: ${JSON.stringify(checked.refusal)}`);
      const changed = Settings.parse(withWords(settings, each, checked.value));
      const key = each.kind === 'letter' ? each.key : '';
      for (const { code } of settings.outcomes.filter(({ letterTemplate }) => letterTemplate === key)) {
        for (const kind of exampleKinds)
          expect(JSON.stringify(exampleLetter(changed, code, kind))).not.toMatch(/\{\w+\}/);
      }
    }
  });

  it('make every email', () => {
    for (const each of templatesOf(settings)) {
      if (each.kind === 'mail') expect(JSON.stringify(exampleMail(settings, each.mail))).not.toMatch(/[^"]\{\w+\}/);
    }
  });

  it('are settings that may be put in force, whatever was typed: a check that passes never breaks them', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom<string>(
        '{',
        '}',
        '<',
        '&amp;',
        '\n',
        '\r\n',
        '\u2028',
        '\u202e',
        ...Placeholder.options.map((name: PlaceholderName) => `{${name}}`),
      ),
    );
    const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(...templatesOf(settings)),
        fc.constantFrom(...templateFields),
        typed,
        (each, field, text) => {
          fc.pre(fieldsOf(settings, each).includes(field));
          const checked = checkWords(settings, each, typedFor(each, { [field]: text }));
          if (!checked.ok) return;
          expect(Settings.safeParse(withWords(settings, each, checked.value)).success).toBe(true);
          // What is kept is what will be seen: checked again, it is the same.
          expect(checkWords(settings, each, asTyped(checked.value))).toEqual(checked);
        },
      ),
      { numRuns: 300 },
    );
  });
});
