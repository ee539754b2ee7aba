import type { Store } from '../../functions/store/store.ts';
import type { Schedule } from './events/schedule.ts';
import type { Part } from './events/settle.ts';

const soonMs = 30_000;
const sweepEveryMs = 1_000;

type Deps = { store: Store; authority: string; now: () => Date; schedule: Schedule };

/** Messages that wait for their next attempt: `settle` waits for those that are due within half a minute. */
export function owedSoon({ store, authority, now, schedule }: Deps): Part {
  let sweptAt = 0;
  return {
    name: 'messages',
    async left() {
      const { items } = await store.notices.unsettled(authority, new Date(now().getTime() + soonMs));
      if (items.some(({ due }) => new Date(due) <= now()) && performance.now() - sweptAt > sweepEveryMs) {
        sweptAt = performance.now();
        await schedule.runNow();
      }
      return items.length;
    },
  };
}
