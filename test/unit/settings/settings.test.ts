import { describe, expect, test } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { agreement } from '../../../shared/form/tasks/agreement.ts';
import { childVoice } from '../../../shared/form/tasks/child.ts';
import { Rating } from '../../../shared/settings/codes.ts';
import {
  clockPolicy,
  contactNumberNow,
  isUnknownCode,
  letterTemplateOf,
  levelOf,
  outcomeOf,
  ratingOf,
  Settings,
  type SettingsData,
  settingsInForce,
  settingsOfVersion,
} from '../../../shared/settings.ts';

const settings = Settings.parse(wyrecestershire);

const changed = (change: (copy: SettingsData) => void): SettingsData => {
  const copy = structuredClone(wyrecestershire);
  change(copy);
  return copy;
};

const complaints = (data: SettingsData): string[] =>
  Settings.safeParse(data).error?.issues.map((issue) => issue.message) ?? [];

const letterNamed = (data: SettingsData, key: string) => data.wording.letters.find((letter) => letter.key === key)!;
const outcomeNamed = (data: SettingsData, code: string) => data.outcomes.find((outcome) => outcome.code === code)!;

describe('the settings that ship', () => {
  test('are well formed and agree with themselves', () => {
    expect(complaints(wyrecestershire)).toEqual([]);
  });

  test('have all 25 outcomes, of which every one that can be decided for a child answers the referrer', () => {
    expect(settings.outcomes).toHaveLength(25);
    for (const outcome of settings.outcomes.filter(({ decidable, primary }) => decidable && primary)) {
      expect(letterTemplateOf(settings, outcome.code), outcome.code).not.toBeNull();
      expect(outcome.needsLevel, outcome.code).toBe(true);
    }
  });

  test('count only real referrals in the census, and mark the one without further action', () => {
    const referrals = settings.outcomes.filter((outcome) => outcome.isReferral).map((outcome) => outcome.code);
    expect(referrals).toEqual(['C09', 'C10', 'C11', 'C12', 'C13', 'C14', 'C16', 'C20', 'C21']);
    expect(settings.outcomes.filter((outcome) => outcome.referralNfa === 1).map((outcome) => outcome.code)).toEqual([
      'C11',
    ]);
  });

  test('give the letters about protection the same words, so that none gives away which it is', () => {
    const minimal = settings.outcomes.filter((outcome) => outcome.minimalLetter);
    expect(minimal.map((outcome) => outcome.code)).toEqual(['C10', 'C12', 'C13']);
    expect(new Set(minimal.map((outcome) => `${outcome.letterTemplate} ${outcome.letterWords}`)).size).toBe(1);
  });

  test('let no contact officer decide a threshold', () => {
    expect(settings.outcomes.filter(({ recordedBy }) => recordedBy.includes('officer'))).toEqual([]);
  });

  test('have words for each reason that the form offers', () => {
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    expect(codes(settings.reasons.parentsNotTold)).toEqual(agreement.questions.notToldReason.codes);
    expect(codes(settings.reasons.noChildsVoice)).toEqual(childVoice.questions.whyNot.codes);
  });

  test('never let red pause', () => {
    expect(clockPolicy(settings, 'rag-red')).toMatchObject({ mayPause: false, minutes: 240, runsPastClosing: true });
  });

  test('give only telephone numbers that nobody has', () => {
    const numbers = JSON.stringify(settings).match(/\b0\d{4} ?\d{6}\b/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((number) => !/^01632 960\d{3}$/.test(number))).toEqual([]);
  });
});

describe('settings are refused', () => {
  test.each<[string, (copy: SettingsData) => void, string]>([
    ['without an outcome', (copy) => copy.outcomes.splice(3, 1), 'C04 is missing'],
    ['with an outcome twice', (copy) => copy.outcomes.push(copy.outcomes[0]!), 'C01 is there twice'],
    ['without a level', (copy) => copy.levels.pop(), '4 is missing'],
    [
      'with a letter that is not there',
      (copy) => {
        outcomeNamed(copy, 'C01').letterTemplate = 'gone';
      },
      'there is no letter gone',
    ],
    [
      'with a letter that nothing uses',
      (copy) => copy.wording.letters.push({ ...copy.wording.letters[0]!, key: 'spare' }),
      'no outcome uses spare',
    ],
    [
      'with a decision that nobody is told of',
      (copy) => {
        outcomeNamed(copy, 'C01').letterTemplate = null;
        outcomeNamed(copy, 'C01').letterWords = null;
      },
      'a primary outcome that can be decided needs a letter',
    ],
    [
      'with reasons in a letter that may not give any',
      (copy) => {
        letterNamed(copy, 'acting').fixedRationale = null;
      },
      'a minimal letter needs a fixed rationale',
    ],
    [
      'with an unknown placeholder',
      (copy) => {
        letterNamed(copy, 'advice').opening = ['Dear {somebody}'];
      },
      '{somebody} is used but not declared',
    ],
    [
      'with a placeholder that nothing uses',
      (copy) => {
        copy.wording.letters = copy.wording.letters.map((letter) => ({
          ...letter,
          nextSteps: letter.nextSteps.map((text) => text.replace('{ladoPhone}', 'us')),
        }));
      },
      '{ladoPhone} is declared but not used',
    ],
    [
      'with a brace left open',
      (copy) => {
        letterNamed(copy, 'advice').asks = ['Quote {reference when you ring'];
      },
      'a brace is left open in “Quote {reference when you ring”',
    ],
    [
      'with a child in an email',
      (copy) => {
        copy.wording.mails['letter-waiting'].subject = 'About {child}';
      },
      '{child} may not be in an email',
    ],
    [
      'with a child in a title',
      (copy) => {
        letterNamed(copy, 'advice').title = 'About {child}';
      },
      'the title of advice has a placeholder',
    ],
    ['with a clock missing', (copy) => copy.clocks.shift(), 'decision is missing'],
    [
      'with a red that pauses',
      (copy) => {
        Object.assign(copy.clocks.find(({ code }) => code === 'rag-red')!, {
          mayPause: true,
          maximumPauseWorkingDays: 1,
        });
      },
      'red never pauses',
    ],
    [
      'with nobody to escalate to',
      (copy) => {
        copy.escalation[2]!.contact = 'nobody';
      },
      'there is no escalation contact nobody',
    ],
    [
      'with an office that closes before it opens',
      (copy) => {
        copy.calendar.hours.mon = { open: '17:00', close: '09:00' };
      },
      'closes before it opens',
    ],
    [
      'with a descriptor under the wrong level',
      (copy) => {
        copy.levels[0]!.descriptors[0]!.code = 'L2-health-9';
      },
      'L2-health-9 is not of this level and theme',
    ],
    [
      'with a decision that no law allows',
      (copy) => {
        copy.legalBases = copy.legalBases.filter(({ code }) => code !== 'private-fostering');
      },
      'no legal basis fits C14',
    ],
  ])('%s', (_, change, complaint) => {
    expect(complaints(changed(change))).toContain(complaint);
  });
});

describe('looking things up', () => {
  test('finds levels, outcomes, clocks and ratings by code', () => {
    expect(levelOf(settings, 4)).toMatchObject({ name: 'Specialist and social care', agreementNeeded: false });
    expect(outcomeOf(settings, 'C07').holdingOnly).toBe(true);
    for (const rating of Rating.options) expect(ratingOf(settings, rating).clock).toBe(`rag-${rating}`);
  });

  test('says which code is unknown to which version', () => {
    const older: Settings = { ...settings, outcomes: [] };
    try {
      outcomeOf(older, 'C09');
      expect.unreachable();
    } catch (error) {
      expect(isUnknownCode(error)).toBe(true);
      expect(error).toMatchObject({ list: 'outcome', code: 'C09', version: 1 });
    }
  });

  test('keeps old versions for old records, and new records to the newest that has begun', () => {
    const second = { ...settings, version: 2, effectiveFrom: '2026-12-01T00:00:00Z' };
    const versions = [second, settings];
    expect(settingsInForce(versions, new Date('2026-11-30T23:59:59Z')).version).toBe(1);
    expect(settingsInForce(versions, new Date('2026-12-01T00:00:00Z')).version).toBe(2);
    expect(settingsOfVersion(versions, 1)).toBe(settings);
    expect(() => settingsOfVersion(versions, 3)).toThrow('3');
  });
});

describe('the number to ring now', () => {
  test.each([
    ['Tuesday morning in winter', '2026-11-24T09:00:00Z', 'front-door', '2026-11-24T17:00:00.000Z'],
    ['Friday at half past four', '2026-11-20T16:30:00Z', 'emergency-duty', '2026-11-23T09:00:00.000Z'],
    ['a minute before opening in summer', '2026-07-01T07:59:00Z', 'emergency-duty', '2026-07-01T08:00:00.000Z'],
    ['Christmas Day', '2026-12-25T11:00:00Z', 'emergency-duty', '2026-12-29T09:00:00.000Z'],
  ])('%s', (_, now, team, until) => {
    const number = contactNumberNow(settings, new Date(now));
    expect({ team: number.team, until: number.until.toISOString() }).toEqual({ team, until });
    expect(number.contact.phone).toBe(team === 'front-door' ? '01632 960100' : '01632 960199');
  });
});
