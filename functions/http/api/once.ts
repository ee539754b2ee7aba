import { canonicalJson } from '../../../shared/letter/canonical-json.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import type { Write } from '../../store/commit.ts';
import { fingerprintOf } from '../../store/idempotency.ts';
import type { ApiDeps } from './context.ts';
import type { Json } from './json.ts';

/** A request that is done once, however often it is sent: who asks, under which key, and for what. */
export type Asked = { clientId: string; key: string; route: string; about?: string; body: Json };

/** Makes the key used, for the transaction that does what was asked about this contact. */
export type Claim = (contactId: string) => Write;

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** A key is remembered for a week, longer than any system tries again. */
const rememberedSeconds = 7 * 24 * 60 * 60;
const tries = 8;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The key in the header that every POST carries. */
export function idempotencyKey(header: string | undefined): Result<string> {
  const field = 'header:Idempotency-Key';
  if (header === undefined) return refuse({ kind: 'invalid', problems: [{ field, code: 'missing' }] });
  if (!visibleAscii.test(header)) return refuse({ kind: 'invalid', problems: [{ field, code: 'not-a-key' }] });
  return ok(header);
}

/**
 * Does what was asked, once. `act` saves its work together with the key, so that of many who send one request at the
 * same time one is done and the others find its key used. Answers the contact that it was done to.
 */
export async function once(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  { clientId, key, route, about = '', body }: Asked,
  act: (claim: Claim) => Promise<Result<string>>,
): Promise<Result<string>> {
  const fingerprint = fingerprintOf(`${route}\n${about}\n${canonicalJson(body)}`);
  const expires = Math.floor(now().getTime() / 1000) + rememberedSeconds;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await store.idempotency.find(clientId, key);
    if (before) return before.fingerprint === fingerprint ? ok(before.contactId) : refuse({ kind: 'key-reused' });
    const done = await act((contactId) => store.idempotency.write(clientId, key, { fingerprint, contactId, expires }));
    if (done.ok || done.refusal.kind !== 'stale') return done;
    await wait(attempt * 20);
  }
  return refuse({ kind: 'stale' });
}
