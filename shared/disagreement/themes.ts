import { compare } from './compare.ts';
import { type SettledDisagreement, stageOf } from './disagreement.ts';

/** What disagreements that are over are counted by. */
export const themeKinds = [
  'referrer-saw',
  'council-saw',
  'reason',
  'organisation',
  'stage',
  'result',
  'immediate',
  'learning',
] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** One thing that disagreements have in common, such as a descriptor that the referrer saw and we did not. */
export type Theme = { kind: ThemeKind; value: string };

const same = (one: Theme, other: Theme): boolean => one.kind === other.kind && one.value === other.value;

/** Every theme of one disagreement, each once, however many of its children it is about. */
export function themesOf(disagreement: SettledDisagreement): Theme[] {
  const { children, reason, organisation, settled, immediate, learning } = disagreement;
  const sets = children.map(compare);
  const once = (codes: string[][]) => [...new Set(codes.flat())];
  return [
    ...once(sets.map(({ onlyReferrer }) => onlyReferrer)).map((value) => ({ kind: 'referrer-saw' as const, value })),
    ...once(sets.map(({ onlyCouncil }) => onlyCouncil)).map((value) => ({ kind: 'council-saw' as const, value })),
    { kind: 'reason', value: reason },
    { kind: 'organisation', value: organisation.kind },
    { kind: 'stage', value: String(stageOf(disagreement).stage) },
    { kind: 'result', value: settled.result },
    ...(immediate ? [{ kind: 'immediate' as const, value: 'yes' }] : []),
    ...(learning ? [{ kind: 'learning' as const, value: 'yes' }] : []),
  ];
}

/** The disagreements of one theme. The count of a theme is the length of this list and nothing else. */
export const ofTheme = (all: readonly SettledDisagreement[], theme: Theme): SettledDisagreement[] =>
  all.filter((disagreement) => themesOf(disagreement).some((other) => same(other, theme)));

export type ThemeCount = Theme & { count: number };

/** How many disagreements have each theme, most first within a kind. */
export function countThemes(all: readonly SettledDisagreement[]): ThemeCount[] {
  const counts = new Map<string, ThemeCount>();
  for (const { kind, value } of all.flatMap(themesOf)) {
    const key = `${kind} ${value}`;
    counts.set(key, { kind, value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
