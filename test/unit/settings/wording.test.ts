import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { mailWordingOf } from '../../../shared/settings/mail-wording.ts';
import { standardMails } from '../../../shared/settings/standard-mails.ts';
import { fill, MailKind, Placeholder, placeholdersIn } from '../../../shared/settings/wording.ts';
import { Settings } from '../../../shared/settings.ts';

test('a wording is filled with its values', () => {
  expect(fill('Quote {reference}. Again: {reference}', { reference: 'FD-1' })).toBe('Quote FD-1. Again: FD-1');
  expect(fill('About {child}. Thank you', { child: 'A.B.' })).toBe('About A.B. Thank you');
});

test('a wording without one of its values is a fault, not a gap in a letter', () => {
  expect(() => fill('Quote {reference}', {})).toThrow('{reference}');
  expect(() => fill('Dear {constructor}', {})).toThrow('{constructor}');
});

test('what somebody typed is never read as a wording', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...Placeholder.options), (typed, name) => {
      expect(fill('{child} {reference}', { child: `${typed}{${name}}$&`, reference: 'FD-1' })).toBe(
        `${typed}{${name}}$& FD-1`,
      );
    }),
  );
});

test('the names in braces are found in order', () => {
  expect(placeholdersIn('{child} and {reference} and {child}')).toEqual(['child', 'reference', 'child']);
});

test('an authority that has not worded an email that came later sends the standard words', () => {
  const own = Object.entries(wyrecestershire.wording.mails).filter(([kind]) => !(kind in standardMails));
  const { wording } = Settings.parse({
    ...wyrecestershire,
    wording: { ...wyrecestershire.wording, mails: Object.fromEntries(own) },
  });
  for (const kind of MailKind.options) expect(mailWordingOf(wording, kind).paragraphs.length).toBeGreaterThan(0);
  expect(mailWordingOf(wording, 'glass-broken')).toEqual(standardMails['glass-broken']);
});
