import { expect, it } from 'vitest';
import { liveYear } from '../support/night/live-year.ts';

/** `YEAR=whole` lives a year of two thousand notices (`npm run night:year`); otherwise one of a dozen incidents. */
const whole = process.env.YEAR === 'whole';
const seed = Number(process.env.SEED ?? 21);

it(
  'in a year of nights, weekends and holidays each school has its notice in time or somebody is to ring it, and no child is left out',
  async () => {
    const began = performance.now();
    const lived = await liveYear({
      seed,
      incidents: whole ? 1_150 : 12,
      kills: whole ? 200 : 3,
    });
    if (whole) {
      const tookS = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`${JSON.stringify({ seed, ...lived, tookS })}\n`);
      expect(lived.notices).toBeGreaterThanOrEqual(2_000);
    }
    expect(lived.missing).toEqual({ children: [], mornings: [], bells: [] });
    expect(lived.handedInAMinute.were).toBe(lived.handedInAMinute.of);
    expect(lived.killsLeft).toBe(0);
    expect(lived.morning.arrived).toBeGreaterThan(0);
    expect(lived.morning['on the call list']).toBeGreaterThan(0);
  },
  whole ? 3_600_000 : 240_000,
);
