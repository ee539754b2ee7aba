import type { Context } from 'hono';
import * as z from 'zod';
import {
  AdditionKind,
  AdditionUrgency,
  addInformation,
  longestAddition,
} from '../../../shared/contact/add-information.ts';
import { cleanText } from '../../../shared/form/patterns.ts';
import { ContactId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { noThread } from '../../../shared/thread/thread.ts';
import { threadWrites } from '../../store/threads.ts';
import { momentOf } from '../context.ts';
import { jsonBody } from './body.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { idempotencyKey, once } from './once.ts';
import { openConcern } from './open.ts';
import { problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** More about a concern that was raised: what has happened since, or what was left out. */
export const SentAddition = z.strictObject({
  urgency: AdditionUrgency.describe(
    'Whether someone is in immediate danger, or something must happen today. Call 999, or the front door, as well',
  ),
  kind: AdditionKind.describe('Something that has happened since, something that was left out, or something else'),
  childId: z.string().min(1).optional().describe('The id of the child it is about; left out when it is about all'),
  text: z
    .string()
    .regex(/\S/, 'empty')
    .max(longestAddition, 'too-long')
    .regex(cleanText, 'control-characters')
    .describe('What the front door should know'),
});

/** What is known of an addition that was taken: the concern that it is now part of. */
export const KeptAddition = z.strictObject({ concernId: ContactId, reference: z.string() });

/** Adds to a concern, once for each idempotency key. Nothing that was sent before is changed. */
export const addToConcern = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { store } = deps;
  const { client, actor, settings } = c.var;
  const key = idempotencyKey(c.req.header('idempotency-key'));
  const body = await jsonBody(c);
  if (!body.ok) return problem(c, body.refusal);
  if (!key.ok) return problem(c, key.refusal);
  const first = await openConcern(deps, c);
  if (!first.ok) return problem(c, first.refusal);

  const { id, reference } = first.value;
  const route = 'POST /api/v1/concerns/:id/additions';
  const asked = { clientId: client.id, key: key.value, route, about: id, body: body.value };
  const done = await once(deps, asked, async (claim) => {
    const sent = SentAddition.safeParse(body.value);
    if (!sent.success) {
      return { ok: false, refusal: { kind: 'invalid', problems: schemaProblems(sent.error, body.value) } };
    }
    const [contact, { thread }] = await Promise.all([store.contacts.find(id), store.threads.of(id)]);
    if (!contact.ok) return contact;
    const about = { contact: contact.value, thread: thread ?? noThread(contact.value) };
    const form = { ...sent.data, id: deps.newId() };
    const added = addInformation(about, form, momentOf(deps, { actor, settings }));
    if (!added.ok) {
      if (added.refusal.kind !== 'invalid') return added;
      const problems = added.refusal.problems.map((wrong) => ({ ...wrong, field: `/${wrong.field}` }));
      return { ok: false, refusal: { kind: 'invalid', problems } };
    }
    if (!added.value) return ok(id);
    const { change, thread: alerted } = added.value;
    const saved = await store.contacts.save(change, [...threadWrites({ thread: alerted, messages: [] }), claim(id)]);
    return saved.ok ? ok(id) : saved;
  });
  return done.ok ? c.json({ concernId: id, reference }, 201) : problem(c, done.refusal);
};
