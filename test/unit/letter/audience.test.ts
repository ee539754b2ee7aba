import { describe, expect, it } from 'vitest';
import type { OrganisationKind } from '../../../shared/agency.ts';
import type { Standing } from '../../../shared/contact/contact.ts';
import { audienceOf } from '../../../shared/letter/audience.ts';
import { preparedLetter } from '../../../shared/letter/authorised-letter.ts';
import { letterText } from '../../../shared/letter/letter-text.ts';
import { momentOf, people, settings } from '../../support/front-door.ts';
import { caseOf } from './corpus/cases.ts';

const why = 'School saw hunger on four days and the family agrees to help with food.';

/** The text of a letter to a referrer of this kind and standing. */
function letterTo(kind: OrganisationKind, standing: Standing) {
  const typed = () => ({
    rationale: why,
    nextStep: 'A worker calls you.',
    askOfReferrer: 'Please keep the place open.',
  });
  const { contact, record } = caseOf({ seed: 11, outcome: 'C05', kind, standing, typed });
  const { content } = preparedLetter(contact, record, momentOf(people.manager));
  const text = letterText({ content, reference: contact.reference, edition: 1, hash: '' });
  return { text, contact };
}

describe('a professional', () => {
  it.each(['school', 'gp', 'police', 'health-visiting', 'housing'] as const)('of a %s is told it all', (kind) => {
    const { text } = letterTo(kind, 'professional');
    for (const words of [why, 'A worker calls you.', 'Level 3, Targeted early help', 'born 2016']) {
      expect(text).toContain(words);
    }
  });

  it.each(['voluntary', 'early-years', 'domestic-abuse-service', 'other'] as const)(
    'of a %s is told the outcome and the level, what happens and what is asked, and not the reasons',
    (kind) => {
      const { text } = letterTo(kind, 'professional');
      expect(text).not.toContain(why);
      expect(text).toContain(settings.wording.audiences.tighterRationale);
      for (const words of ['A worker calls you.', 'Please keep the place open.', 'Level 3, Targeted early help']) {
        expect(text).toContain(words);
      }
    },
  );
});

describe.each(['family', 'child', 'public', 'anonymous'] as const)('somebody who told us as %s', (standing) => {
  it('is thanked and told that we have considered it, and nothing of what was decided or of whom', () => {
    const { text, contact } = letterTo('school', standing);
    expect(audienceOf(contact.raisedBy)).toBe('thanks');
    expect(text).toContain(settings.wording.audiences.thanks[standing][0]);
    expect(text).toContain(settings.contacts.frontDoor.phone);
    for (const words of [why, 'Level', 'born', 'A worker calls', 'legal', 'Decided', 'If you disagree']) {
      expect(text).not.toContain(words);
    }
    expect(text.includes(contact.raisedBy.name)).toBe(standing !== 'anonymous');
  });
});
