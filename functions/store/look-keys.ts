import type { Key } from './keys.ts';

/** The keys of how much somebody looks at, and of what a manager is to ask about. */
export const lookKeys = {
  /** `hour` as `2026-11-23T09`, by the clock of the service. */
  hour: (authority: string, personId: string, hour: string): Key => ({
    pk: `LOOKS#${authority}#${personId}`,
    sk: hour,
  }),
  unusual: (authority: string, id: string): Key => ({ pk: `UNUSUALLOOK#${authority}#${id}`, sk: 'UNUSUALLOOK' }),
} as const;

export const lookIndexKeys = {
  unusual: (authority: string, state: 'OPEN' | 'ENDED', at: string) => ({
    gsi1pk: `${authority}#UNUSUALLOOKS#${state}`,
    gsi1sk: at,
  }),
} as const;
