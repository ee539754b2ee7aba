import { describe, expect, it } from 'vitest';
import { datedIncidents, lastMarac, repeatsOf } from '../../../shared/incident/repeats.ts';
import { separate } from '../../../shared/incident/report.ts';
import { tracesOf } from '../../../shared/incident/traces.ts';
import { momentOf, people } from '../../support/front-door.ts';
import { factsWith, historyOf, incidentId, triage } from '../../support/incident.ts';
import { report, secrets } from '../../support/triage-world.ts';

const now = (more: Parameters<typeof factsWith>[0] = {}) => ({ id: incidentId, facts: factsWith(more) });
const rule = triage.repeat;

describe('the rule for repeats', () => {
  it('counts for each victim, child and household by itself, this incident included, with the days', () => {
    const history = [
      historyOf('victim', ['2026-06-01', '2026-09-09']),
      { ...historyOf('child', ['2026-06-01']), personId: 'c1' },
      historyOf('household', []),
      historyOf('alleged-abuser', ['2026-06-01', '2026-06-02', '2026-06-03']),
    ];
    expect(repeatsOf(now(), history, rule)).toEqual([
      { about: 'victim', count: 3, dates: ['2026-06-01', '2026-09-09', '2026-11-21'], reached: true },
      { about: 'child', personId: 'c1', count: 2, dates: ['2026-06-01', '2026-11-21'], reached: false },
      { about: 'household', count: 1, dates: ['2026-11-21'], reached: false },
    ]);
  });

  it('counts the day exactly twelve months back, and not the day before', () => {
    const count = (day: string) => repeatsOf(now(), [historyOf('victim', [day])], rule)[0]?.count;
    expect([count('2025-11-21'), count('2025-11-20')]).toEqual([2, 1]);
  });

  it('counts once what both the police and we know of, and never what was withdrawn, is later, or is this incident', () => {
    const ours = historyOf('victim', ['2026-06-01', '2026-12-01']);
    const history = {
      ...ours,
      incidents: [
        ...ours.incidents,
        { ...ours.incidents[0]!, incidentId, policeReference: '22/4711/26' },
        { ...ours.incidents[0]!, occurredAt: '2026-05-05T20:00:00Z', counts: false },
      ],
    };
    const notifications = [
      { on: '2026-06-02', reference: 'EARLIER 2026/06/01' },
      { on: '2026-06-01' },
      { on: '2026-08-08' },
      { on: '2026-08-08' },
    ];
    const told = now({ previous: { notifications } });
    expect(datedIncidents(told, history).map(({ on }) => on)).toEqual(['2026-06-01', '2026-08-08', '2026-11-21']);
    expect(datedIncidents(told, { ...history, about: 'child' }).map(({ on }) => on)).toEqual([
      '2026-06-01',
      '2026-11-21',
    ]);
  });

  it('knows the last conference of the couple, ours or told, before the incident', () => {
    const history = [
      historyOf('couple', ['2026-01-10'], '2026-01-20'),
      historyOf('child', ['2026-09-01'], '2026-09-05'),
    ];
    expect(lastMarac(now(), history)).toBe('2026-01-20');
    expect(lastMarac(now({ previous: { maracs: ['2026-02-02', '2026-12-01'] } }), history)).toBe('2026-02-02');
  });
});

describe('the histories in which an incident stands', () => {
  const { digest } = momentOf(people.officer);
  const traces = (told = report()) => {
    const { facts, account } = separate(told);
    return tracesOf(facts, { account }, 'wyre', digest);
  };
  const keysOf = (about: string, told = report()) =>
    traces(told).flatMap((one) => (one.about === about ? [one.key] : []));

  it('are those of each person, the couple and the home, under keys that say nothing', () => {
    expect(traces().map(({ about, personId }) => [about, personId])).toEqual([
      ['victim', 'a1'],
      ['alleged-abuser', 'a2'],
      ['couple', undefined],
      ['child', 'c1'],
      ['child', 'c2'],
      ['household', undefined],
    ]);
    for (const { key } of traces()) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are the same however a name is written, and another for another authority or another day of birth', () => {
    const told = report();
    const written = {
      ...told,
      adults: told.adults.map((adult) => ({ ...adult, name: adult.name.toUpperCase().replace(' ', '  ') })),
    };
    expect(keysOf('victim', written)).toEqual(keysOf('victim'));
    const { facts, account } = separate(told);
    expect(tracesOf(facts, { account }, 'other', digest)[0]?.key).not.toBe(keysOf('victim')[0]);
  });

  it('find a child by a number as well as by name, and no household where a victim has fled to', () => {
    const [child, ...rest] = report().children;
    const renamed = report({ children: [{ ...child, surname: 'Other', nhsNumber: '943 476 5919' }, ...rest] });
    const numbered = report({ children: [{ ...child, nhsNumber: '9434765919' }, ...rest] });
    expect(keysOf('child', renamed).filter((key) => keysOf('child', numbered).includes(key))).toHaveLength(2);
    const street = report({ place: { kind: 'street', address: secrets.home } });
    expect(keysOf('household', street)).toEqual([]);
  });
});
