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

/** Codes as Node and packages write them; the codes of our own errors are an authority's. */
const knownCode = /^(E[A-Z]+|(ERR|OAUTH|UND_ERR)_[A-Z0-9_]+)$/;

/**
 * What a log says of an error: its code or, where it has none such, its name; never its words, which may quote what
 * people wrote. The code comes first because packages name their errors after the class, and a bundle shortens that.
 */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' && knownCode.test(error.code) ? error.code : error.name;
}
