import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { disagreementsFrom } from '../../../infra/local/seeds/seed-disagreements.ts';
import { isLate } from '../../../shared/disagreement/stages.ts';
import { organisationOf, personCalled, settings } from '../../support/decided-contact.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const referrer = personCalled('teacher');
const cast = {
  referrer,
  organisation: organisationOf(referrer.organisation.id),
  worker: personCalled('socialWorker'),
  manager: personCalled('manager'),
};

it.each([
  ['in the morning', '2026-11-23T10:00:00Z'],
  ['before the office opens', '2026-11-23T05:00:00Z'],
  ['on a Saturday night', '2026-11-28T22:00:00Z'],
  ['between Christmas and New Year', '2026-12-27T12:00:00Z'],
  ['in summer time', '2026-07-01T09:30:00Z'],
])('a box that begins %s has a disagreement that waits in time and one that is over', (_, when) => {
  const now = new Date(when);
  const lives = () => disagreementsFrom({ random: randomFrom(7), settings, digest, now }, cast);
  const [open, over] = lives().map(({ changes }) => changes.at(-1)?.disagreements?.at(-1));
  expect(open).toMatchObject({ status: 'open', stages: [{ stage: 0 }] });
  expect(isLate(open!.stages[0]!, now)).toBe(false);
  expect(over).toMatchObject({ status: 'settled', settled: { result: 'upheld', how: 'accepted' } });
  for (const { changes } of lives()) {
    const times = changes.map(({ event }) => event.at);
    expect(times).toEqual(times.toSorted());
    expect(new Date(times.at(-1)!) <= now).toBe(true);
  }
  expect(lives()).toEqual(lives());
});
