import { describe, expect, it } from 'vitest';
import { stageOf } from '../../shared/disagreement/disagreement.ts';
import { stagesAfter } from '../../shared/disagreement/stages.ts';
import { whoseTurn } from '../../web/pages/disagreement/whose-turn.ts';
import { decided, disagreedWith } from '../support/disagreement.ts';
import { settings } from '../support/front-door.ts';

describe('a referrer whose answer is late', () => {
  const { disagreement } = disagreedWith(decided().contact);
  const last = stagesAfter(settings, 0).at(-1)?.stage ?? 0;
  const now = new Date('2027-01-11T10:00:00.000Z');
  const at = (stage: number) =>
    whoseTurn({
      disagreement: { ...disagreement, stages: [{ ...stageOf(disagreement), stage }] },
      side: 'referrer',
      settings,
      now,
    });

  it('is sent to the next step while there is one, and to the telephone where none is left', () => {
    expect(at(0)).toContain('you can take it to the next step now');
    expect(at(last)).toContain('No step is left above it, so call us.');
    expect(at(last)).not.toContain('next step');
  });

  it('reads who answers through whom as one sentence', () => {
    expect(at(last)).toMatch(/through [^,]+, had to answer by/);
  });
});
