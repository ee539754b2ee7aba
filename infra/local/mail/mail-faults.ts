import * as z from 'zod';
import { ok, type Result, refuse } from '../../../shared/result.ts';

const addresses = z.array(z.string().trim().toLowerCase()).max(1000);
const count = z.int().min(0).max(1_000_000);

/** What can be made to go wrong with mail. Counts are for the next so many and run down. */
const MailFaults = z.strictObject({
  /** Addresses that do not exist: accepted, then bounced. */
  bounce: addresses,
  /** Addresses whose owner reports the mail as spam. */
  complain: addresses,
  /** Addresses whose mailbox is full for a few seconds: delayed, then delivered. */
  delay: addresses,
  /** Answered 429 and not accepted. */
  throttleNext: count,
  /** Answered 500 and not accepted. */
  failNext: count,
  /** Accepted, but the connection breaks before the answer. */
  acceptAndDropNext: count,
  /** Accepted, but the answer never comes. */
  hangNext: count,
  /** Delivery events are late by so many milliseconds. */
  delayEvents: z.int().min(0).max(3_600_000),
  /** The next so many delivery events arrive twice. */
  duplicateEvents: count,
  /** The next so many delivery events never arrive. */
  dropEvents: count,
  /** Connections are refused. */
  down: z.boolean(),
});
export type MailFaults = z.infer<typeof MailFaults>;

type Counted = 'throttleNext' | 'failNext' | 'acceptAndDropNext' | 'hangNext' | 'duplicateEvents' | 'dropEvents';

const none = (): MailFaults => ({
  bounce: [],
  complain: [],
  delay: [],
  throttleNext: 0,
  failNext: 0,
  acceptAndDropNext: 0,
  hangNext: 0,
  delayEvents: 0,
  duplicateEvents: 0,
  dropEvents: 0,
  down: false,
});

/** The faults in force. They end with the box: a new start begins with mail that works. */
export function mailFaults() {
  let current = none();
  return {
    current: (): Readonly<MailFaults> => current,
    /** Sets what is named and leaves the rest; an empty object ends all of them. */
    set(asked: unknown): Result<MailFaults> {
      const parsed = MailFaults.partial().safeParse(asked);
      if (!parsed.success) return refuse({ kind: 'invalid', problems: problemsOf(parsed.error) });
      current = Object.keys(parsed.data).length === 0 ? none() : { ...current, ...parsed.data };
      return ok(current);
    },
    /** Uses up one of a counted fault; false when there is none left. */
    use(name: Counted): boolean {
      if (current[name] === 0) return false;
      current = { ...current, [name]: current[name] - 1 };
      return true;
    },
    hits: (name: 'bounce' | 'complain' | 'delay', address: string) => current[name].includes(address.toLowerCase()),
  };
}
export type Faults = ReturnType<typeof mailFaults>;

const problemsOf = (error: z.ZodError) =>
  error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return { field: unknown ?? issue.path.join('/'), code: unknown ? 'left out: no such fault' : 'of the right kind' };
  });
