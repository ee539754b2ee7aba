import type { Context } from 'hono';
import * as z from 'zod';
import { answer } from '../../../shared/contact/ask.ts';
import { cleanText } from '../../../shared/form/patterns.ts';
import { ContactId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { momentOf } from '../context.ts';
import { jsonBody } from './body.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { idempotencyKey, once } from './once.ts';
import { openConcern } from './open.ts';
import { problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** An answer to a question of the front door. */
export const SentAnswer = z.strictObject({
  questionId: z.uuid('not-a-uuid').describe('The id of the open question, as the concern gives it'),
  text: z
    .string()
    .regex(/\S/, 'empty')
    .max(20_000, 'too-long')
    .regex(cleanText, 'control-characters')
    .describe('What you know, in your own words'),
});

/** What is known of an answer that was taken. */
export const KeptAnswer = z.strictObject({ questionId: z.uuid(), answeredAt: z.iso.datetime() });

/** Takes the answer to an open question, once for each idempotency key. */
export const answerQuestion = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { store } = deps;
  const { client, actor, settings } = c.var;
  const key = idempotencyKey(c.req.header('idempotency-key'));
  const body = await jsonBody(c);
  if (!body.ok) return problem(c, body.refusal);
  if (!key.ok) return problem(c, key.refusal);
  const first = await openConcern(deps, c);
  if (!first.ok) return problem(c, first.refusal);

  const sent = SentAnswer.safeParse(body.value);
  const route = 'POST /api/v1/concerns/:id/answers';
  const asked = { clientId: client.id, key: key.value, route, about: first.value.id, body: body.value };
  const done = await once(deps, asked, async (claim) => {
    if (!sent.success) {
      return { ok: false, refusal: { kind: 'invalid', problems: schemaProblems(sent.error, body.value) } };
    }
    const contact = await store.contacts.find(first.value.id);
    if (!contact.ok) return contact;
    const answered = answer(contact.value, sent.data, momentOf(deps, { actor, settings }));
    if (!answered.ok) return answered;
    const saved = await store.contacts.save(answered.value, [claim(first.value.id)]);
    return saved.ok ? ok(first.value.id) : saved;
  });
  if (!done.ok) return problem(c, done.refusal);

  const contact = await store.contacts.find(ContactId.parse(done.value));
  const questions = contact.ok ? contact.value.questions : [];
  const question = questions.find(({ id }) => sent.success && id === sent.data.questionId);
  if (!question?.answer) throw new Error(`the answer on concern ${done.value} is gone`);
  return c.json({ questionId: question.id, answeredAt: question.answer.at });
};
