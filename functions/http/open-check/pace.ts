/** Has something done and gives its answer when it is time for it. */
export type Pace = <T>(work: () => Promise<T>) => Promise<T>;

/** Longer than a check takes, and short enough to wait for. */
const leastMs = 600;

/**
 * Answers after `leastMs`, however soon the work was done, and where it took longer, after the next whole multiple of it:
 * how long an answer took then says nothing of what was found.
 */
export const paced =
  (least = leastMs): Pace =>
  async (work) => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      const took = performance.now() - began;
      const waits = Math.max(1, Math.ceil(took / least)) * least - took;
      await new Promise((resolve) => setTimeout(resolve, waits));
    }
  };
