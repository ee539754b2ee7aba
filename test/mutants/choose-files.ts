import { globSync } from 'node:fs';
import { randomFrom } from '../../infra/local/seeds/random.ts';

/** The rules that say who may do what: each mutant of these has to be found. */
export const policyFiles = [
  'shared/permissions.ts',
  'shared/restriction/restriction.ts',
  'shared/draft/access.ts',
  'shared/incident/open-incident.ts',
];

/** So many files of the rules as the seed picks them, each as likely as another; all of them where there are no more. */
export function filesOf(seed: number, count: number): readonly string[] {
  const { int } = randomFrom(seed);
  const left = globSync('shared/**/*.{ts,tsx}').sort();
  const picked: string[] = [];
  while (picked.length < count && left.length > 0) picked.push(...left.splice(int(0, left.length - 1), 1));
  return picked.sort();
}
