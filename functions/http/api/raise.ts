import type { Context } from 'hono';
import { submit } from '../../../shared/contact/submit.ts';
import { ContactId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { momentOf } from '../context.ts';
import { keptFromColleagues } from '../kept-from-colleagues.ts';
import { keptFromStaff } from '../kept-from-staff.ts';
import { concernPath, raisedConcern } from './answer.ts';
import { jsonBody } from './body.ts';
import { readConcern } from './concern.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { idempotencyKey, once } from './once.ts';
import { errorOf, problem } from './problem.ts';
import { referrerOf } from './referrer.ts';

/** Takes a concern, once for each idempotency key. */
export const raiseConcern = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { store } = deps;
  const { client, actor, settings } = c.var;
  const key = idempotencyKey(c.req.header('idempotency-key'));
  const body = await jsonBody(c);
  if (!body.ok) return problem(c, body.refusal);
  if (!key.ok) return problem(c, key.refusal);

  const read = readConcern(body.value);
  const asked = { clientId: client.id, key: key.value, route: 'POST /api/v1/concerns', body: body.value };
  const done = await once(deps, asked, async (claim) => {
    if (!read.ok) return read;
    const referrer = await referrerOf(store, read.value.concern, client);
    if (!referrer.ok) return referrer;
    const from = { referrer: referrer.value, channel: 'system' as const };
    const moment = momentOf(deps, { actor, settings });
    const submitted = submit(read.value.concern, from, moment);
    if (!submitted.ok) return submitted;
    const fromColleagues = await keptFromColleagues(deps, submitted.value);
    const { change, concern } = await keptFromStaff(deps, fromColleagues, moment);
    const saved = await store.contacts.submit(change, concern, [claim(change.contact.id)]);
    return saved.ok ? ok(change.contact.id) : saved;
  });
  if (!done.ok) return problem(c, done.refusal);

  const contact = await store.contacts.find(ContactId.parse(done.value));
  if (!contact.ok) throw new Error(`concern ${done.value} is gone`);
  const then = await store.settings.ofVersion(contact.value.settingsVersion);
  const warnings = read.ok ? read.value.warnings.map(errorOf) : [];
  c.header('Location', concernPath(contact.value.id));
  return c.json(raisedConcern(contact.value, then, warnings), 201);
};
