/** Writes one line of structured log. Only ids, codes, counts and durations go in: never words that people wrote. */
export type Log = {
  info: (message: string, facts?: Facts) => void;
  error: (message: string, facts?: Facts) => void;
};
type Facts = Record<string, string | number | boolean | undefined>;

export const jsonLog = (write: (line: string) => void, now: () => Date): Log => {
  const line =
    (level: string) =>
    (message: string, facts: Facts = {}) =>
      write(JSON.stringify({ level, at: now().toISOString(), message, ...facts }));
  return { info: line('info'), error: line('error') };
};
