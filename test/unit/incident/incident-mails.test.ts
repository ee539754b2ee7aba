import { expect, it } from 'vitest';
import { mailWords } from '../../../shared/settings/mail-words.ts';
import { settings } from '../../support/front-door.ts';

it.each(['incident-facts-asked', 'incident-urgent', 'triage-outcome', 'triage-outcome-changed'] as const)(
  'the email %s is whole with a link alone, and names neither abuse nor a child',
  (kind) => {
    const { subject, paragraphs } = mailWords(settings, kind, { link: 'https://front-door.example/incidents/0e0e' });
    const said = [subject, ...paragraphs].join('\n');
    expect(said).toContain('https://front-door.example/incidents/0e0e');
    expect(said).not.toMatch(/[{}]|abuse|domestic|refuge|violence/i);
  },
);
