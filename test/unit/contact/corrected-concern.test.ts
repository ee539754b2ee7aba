import { describe, expect, it } from 'vitest';
import { type Correction, correctedConcern } from '../../../shared/contact/corrected-concern.ts';
import { ContactId } from '../../../shared/ids.ts';
import { blocking } from '../../../shared/letter/preflight/finding.ts';
import { preflight } from '../../../shared/letter/preflight/preflight.ts';
import { people, settings, tuesday } from '../../support/front-door.ts';
import { caseOf } from '../letter/corpus/cases.ts';

const made = caseOf({ seed: 7, outcome: 'C05', kind: 'school' });
const { concern } = made.record;
const child = concern.children[0]!;

const correction = (field: string, now: string, confidential = true): Correction => ({
  type: 'answer-corrected',
  id: 'e1',
  contactId: ContactId.parse(made.contact.id),
  version: 9,
  at: tuesday.toISOString(),
  by: { id: people.referrer.id, name: people.referrer.name, role: 'referrer', organisation: 'Oakfield Primary' },
  answer: field,
  now,
  why: 'They moved on Sunday.',
  confidential,
});

const blockedIn = (text: string, corrections: readonly Correction[]) =>
  blocking(
    preflight({
      content: { title: 'A letter', language: 'en-GB', blocks: [{ kind: 'paragraph', text }] },
      contact: made.contact,
      record: {
        ...made.record,
        corrected: correctedConcern(concern, corrections),
        secretWords: corrections.filter(({ confidential }) => confidential).map(({ now }) => now),
      },
      recipients: [made.contact.raisedBy],
      settings,
      now: tuesday,
      authoriser: 'Marcus Adeyemi',
    }),
  ).map(({ code }) => code);

describe('what a referrer corrects after sending', () => {
  it('takes the place of the answer, and leaves what was sent as it was', () => {
    const [corrected] = correctedConcern(concern, [
      correction(`child~${child.id}~surname`, 'Zimmerwald', false),
    ]).children;
    expect(corrected?.child?.surname).toBe('Zimmerwald');
    expect(concern.children[0]).toBe(child);
  });

  it.each(['5 May 2017', 'It should say 5/5/2017.', '5th May 2017, as on the birth certificate'])(
    'is read as a date where the answer was one: %s',
    (words) => {
      const [corrected] = correctedConcern(concern, [
        correction(`child~${child.id}~dateOfBirth`, words, false),
      ]).children;
      expect(corrected?.child?.dateOfBirth).toBe('2017-05-05');
    },
  );

  it('is left out where the form could not hold it, and whether an address is secret is then not known', () => {
    const [home] = correctedConcern(concern, [
      correction(`child~${child.id}~birth`, 'some time in spring', false),
      correction(`child-home~${child.id}~addressConfidential`, 'Yes, please keep it from everyone'),
    ]).children;
    expect(home?.child?.birth).toBe(child.child?.birth);
    expect(home?.['child-home']?.addressConfidential).toBe('not-known');
  });

  it('keeps a new secret address out of a letter, however it is written', () => {
    const moved = [correction(`child-home~${child.id}~address`, '83 Tamarind Wharf\nWR5 2NP')];
    expect(blockedIn('We will see them at 83 tamarind  wharf.', moved)).toContain('secret-address');
    expect(blockedIn('We will see them near wr52np.', moved)).toContain('secret-address');
    expect(blockedIn('We will see them at 83 tamarind  wharf.', [])).toEqual([]);
  });

  it('keeps a corrected name of a child out of a letter', () => {
    const renamed = [correction(`child~${child.id}~surname`, 'Zimmerwald', false)];
    expect(blockedIn('Master Zimmerwald was seen at school.', renamed)).toContain('child-name');
  });
});
