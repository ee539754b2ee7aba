import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { narrativesAtHome } from '../../../infra/local/seeds/narratives-at-home.ts';
import { narrativesOutside } from '../../../infra/local/seeds/narratives-outside.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { contactFrom } from '../../../infra/local/seeds/seed-contact.ts';
import { organisationOf, personCalled, settings } from '../../support/decided-contact.ts';

it('every made-up story of the box ends in a letter that may be sent', () => {
  const referrer = personCalled('teacher');
  const cast = {
    referrer,
    organisation: organisationOf(referrer.organisation.id),
    worker: personCalled('socialWorker'),
    manager: personCalled('manager'),
  };
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  for (const [at, narrative] of [...narrativesAtHome, ...narrativesOutside].entries()) {
    const { changes } = contactFrom({ random: randomFrom(at + 1), settings, digest }, cast, {
      narrative,
      submittedAt: new Date('2026-11-23T09:30:00Z'),
      until: 'sent',
      now: new Date('2026-11-24T12:00:00Z'),
    });
    expect(changes.at(-1)?.contact.status, narrative.code).toBe('outcome-issued');
  }
});
