import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedInWords,
  dateInWords,
  dateTimeInWords,
  durationInWords,
  plainDateInWords,
  relativeDue,
  timeInWords,
} from '../../../shared/time/words.ts';
import { london } from './calendars.ts';

describe('times in words', () => {
  it.each([
    ['2026-11-24 15:16', '3:16pm'],
    ['2026-11-24 09:00', '9am'],
    ['2026-11-24 09:05', '9:05am'],
    ['2026-11-24 12:00', 'midday'],
    ['2026-11-24 12:01', '12:01pm'],
    ['2026-11-24 00:00', 'midnight'],
    ['2026-11-24 00:30', '12:30am'],
    ['2026-07-01 17:00', '5pm'],
  ])('%s is %s', (at, words) => expect(timeInWords(london(at))).toBe(words));

  it('name the date in London, not in Greenwich', () => {
    expect(dateInWords(new Date('2026-06-30T23:30:00Z'))).toBe('Wednesday 1 July 2026');
    expect(dateInWords('2026-11-24')).toBe('Tuesday 24 November 2026');
    expect(plainDateInWords('2019-02-01')).toBe('1 February 2019');
    expect(dateTimeInWords(london('2026-11-24 16:30'))).toBe('4:30pm on Tuesday 24 November');
  });

  it.each([
    ['2026-11-24 16:30', 'due 4:30pm today'],
    ['2026-11-25 16:30', 'due 4:30pm tomorrow'],
    ['2026-11-26 12:00', 'due midday on Thursday 26 November'],
    ['2027-01-04 17:00', 'due 5pm on Monday 4 January 2027'],
    ['2026-11-24 09:00', 'was due 9am today'],
    ['2026-11-23 17:00', 'was due 5pm yesterday'],
    ['2026-11-20 17:00', 'was due 5pm on Friday 20 November'],
  ])('at 10:30am on Tuesday 24 November, %s is %j', (due, words) => {
    expect(relativeDue(london('2026-11-24 10:30'), london(due))).toBe(words);
  });

  it('say tomorrow over the night the clocks go back', () => {
    expect(relativeDue(london('2026-10-24 23:30'), london('2026-10-25 23:30'))).toBe('due 11:30pm tomorrow');
  });
});

describe('durations in words', () => {
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [59, '59 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [130, '2 hours 10 minutes'],
    [1440, '24 hours'],
  ])('%i minutes is %j', (minutes, words) => expect(durationInWords(minutes)).toBe(words));

  it.each([
    ['2026-11-23 09:00', '2026-11-23 11:10', 130, '2 hours 10 minutes'],
    ['2026-11-23 16:18', '2026-11-24 17:00', 522, '8 working hours 42 minutes'],
    ['2026-11-23 09:00', '2026-11-25 08:59', 2879, '47 hours 59 minutes'],
    ['2026-11-23 09:00', '2026-11-25 09:00', 2880, '2 days'],
    ['2026-11-17 17:00', '2026-11-26 07:00', 12_360, '8 days'],
    ['2026-11-02 17:00', '2026-11-20 17:00', 6720, '18 days'],
  ])('that a clock counted from %s to %s are %j', (from, until, minutes, words) => {
    expect(countedInWords(minutes, london(from), london(until))).toBe(words);
  });

  it('lose no minute', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (minutes) => {
        const [, hours = '0', , rest = '0'] = /^(?:(\d+) hours?)?( ?)(?:(\d+) minutes?)?$/.exec(
          durationInWords(minutes),
        )!;
        expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
      }),
    );
  });
});
