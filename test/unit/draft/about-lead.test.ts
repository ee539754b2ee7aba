import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeAboutLead } from '../../../shared/draft/about-lead.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { isAllegation } from '../../../shared/form/is-allegation.ts';
import { concernFor } from '../../support/front-door.ts';

const about = (name: string | undefined, more: Partial<Concern> = {}): Concern =>
  concernFor((concern) => ({
    ...concern,
    safety: { ...concern.safety, allegationAgainstWorker: 'yes' },
    adults: name === undefined ? [] : [{ id: 'a1', adult: { name } }],
    ...more,
  }));

describe('an allegation', () => {
  it.each(['Priya Nair', 'Mrs Nair', 'Priya', 'MISS NAIR', 'Priyá N.', 'Nair-Holt'])(
    'that names an adult %s may be about Priya Nair',
    (name) => {
      expect(mayBeAboutLead('Priya Nair', about(name))).toBe(true);
    },
  );

  it('may be about any lead while no adult is named, and about whoever its words name', () => {
    expect(mayBeAboutLead('Priya Nair', about(undefined))).toBe(true);
    expect(mayBeAboutLead('Priya Nair', about('  '))).toBe(true);
    expect(mayBeAboutLead('Priya Nair', about('Dan Cole'))).toBe(false);
    const told = { 'what-happened': { whatHappened: 'He told Dan that Ms Nair had shut him in the store.' } };
    expect(mayBeAboutLead('Priya Nair', about('Dan Cole', told))).toBe(true);
  });

  it('is not about a lead for a title that they share, nor for being named by the drafter as who leads', () => {
    expect(mayBeAboutLead('Mr Tom Hale', about('Mr Cole'))).toBe(false);
    expect(mayBeAboutLead('Ruth Okonedo', about('Dan Cole'))).toBe(false);
  });

  it('keeps nobody out of a concern that is none', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('no', undefined), (name, answer) => {
        const concern = about(name);
        const safety = answer ? { ...concern.safety, allegationAgainstWorker: answer } : undefined;
        const other = { ...concern, safety } as Concern;
        expect([isAllegation(other), mayBeAboutLead(name, other)]).toEqual([false, false]);
      }),
    );
  });
});
