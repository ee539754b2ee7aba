/** One thing wrong with what was sent: where (form field or JSON path) and what, as a code. */
export type Problem = { field: string; code: string; params?: Record<string, string | number> };

/** Why something that was asked for is not done. Each kind is a page, a status and a problem type in one table. */
export type Refusal =
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'signed-out' }
  | { kind: 'wrong-status'; status: string }
  | { kind: 'stale' }
  | { kind: 'taken'; by: string }
  | { kind: 'second-person-needed'; triggers: string[] }
  | { kind: 'withdrawn' }
  | { kind: 'never-pauses' }
  | { kind: 'letter-blocked' }
  | { kind: 'letter-held' }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'too-large' }
  | { kind: 'unsupported-media-type' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number }
  /** Somebody has opened more records in an hour than work asks for. */
  | { kind: 'too-many-looks'; most: number }
  | { kind: 'key-reused' };

/** A rule's answer: the value it allows, or the reason it refuses. Faults (bugs, outages) are thrown instead. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; refusal: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = <E = Refusal>(refusal: E): { ok: false; refusal: E } => ({ ok: false, refusal });
