import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { stampOf } from '../../../shared/actor.ts';
import type { ConsultationChange } from '../../../shared/consultation/change.ts';
import { ClaimConsultation, claimConsultation, routeConsultation } from '../../../shared/consultation/claim.ts';
import { CloseConsultation, closeConsultation } from '../../../shared/consultation/close.ts';
import { type Consultation, ownContact } from '../../../shared/consultation/consultation.ts';
import { AnswerConsultation, answerConsultation, WriteBack, writeBack } from '../../../shared/consultation/reply.ts';
import { linkToContact, turnIntoConcern, withoutDraft } from '../../../shared/consultation/turn-into-concern.ts';
import { readReference } from '../../../shared/contact/reference.ts';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { NoticeId, PersonId } from '../../../shared/ids.ts';
import type { Moment } from '../../../shared/moment.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { replyProblems } from '../../../web/forms/consultation-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { consultationWrites } from '../../store/consultations.ts';
import { draftWrite } from '../../store/draft-items.ts';
import { isConflict } from '../contacts/attempt.ts';
import { Reached } from '../contacts/end-message-task.ts';
import { type Deps, momentOf, type OpenedConsultation } from '../context.ts';
import { firstConcern } from '../drafts/first.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { answerersOf, consultationPage } from './page.tsx';

type C = Context<OpenedConsultation>;

type ActForm<Command> = {
  schema: z.ZodType<Command>;
  rule: (consultation: Consultation, command: Command, moment: Moment) => Result<ConsultationChange>;
  done: string;
};

const typedIn = (body: FormBody): Record<string, string> =>
  Object.fromEntries(Object.keys(body).map((name) => [name, cleaned(textOf(body, name))]));

/** Why what was sent was not done, on the page that still has every word of it. */
const conflictWords: Record<string, string> = {
  stale: 'Something was written or done here after you opened the page. Look at it below, then send yours again.',
  taken: 'A colleague already holds this question.',
  'wrong-status':
    'This conversation has been closed, so nothing more can be added to it. What you typed is not sent: copy what you need.',
};
const full =
  'This conversation has as many messages as it can hold. What you typed is not sent: telephone, or turn the question into a concern.';

/** Takes a form about a question. Whatever keeps it from being saved is said with everything typed still there. */
const takeForm =
  <Command,>(deps: Deps, { schema, rule, done }: ActForm<Command>) =>
  async (c: C): Promise<Response> => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const typed = typedIn(read.value);
    const { consultation } = c.var;
    const wrong = (errors: readonly FieldError[]) =>
      consultationPage(c, deps, consultation, { typed, errors, status: 400 });

    const command = schema.safeParse(typed);
    if (!command.success) {
      const problems = problemsOf(command.error);
      if (problems.some(({ field }) => !Object.hasOwn(replyProblems, field))) {
        return refused(c, { kind: 'invalid', problems });
      }
      return wrong(problemsInWords(problems, replyProblems));
    }
    const change = rule(consultation, command.data, momentOf(deps, c.var));
    const saved: Result<void> = change.ok ? await deps.store.consultations.save(change.value) : change;
    if (saved.ok) return c.redirect(`/consultations/${consultation.id}?done=${done}`, 303);
    if (saved.refusal.kind === 'invalid') return wrong(problemsInWords(saved.refusal.problems, replyProblems));
    const tooMany = saved.refusal.kind === 'too-large';
    if (!tooMany && !isConflict(saved.refusal)) return refused(c, saved.refusal);
    const now = await deps.store.consultations.find(consultation.id);
    if (!now.ok) return refused(c, now.refusal);
    const notice = tooMany ? full : conflictWords[now.value.status === 'closed' ? 'wrong-status' : saved.refusal.kind];
    return consultationPage(c, deps, now.value, { typed, notice, status: tooMany ? 413 : 409 });
  };

/** What may be done to a question, by either side. */
export const consultationActRoutes = (deps: Deps) =>
  new Hono<OpenedConsultation>()
    .post('/consultations/:id/write-back', takeForm(deps, { schema: WriteBack, rule: writeBack, done: 'wrote-back' }))
    .post('/consultations/:id/concern', (c) => turned(c, deps))
    .post(
      '/consultations/:id/claim',
      takeForm(deps, { schema: ClaimConsultation, rule: claimConsultation, done: 'claimed-question' }),
    )
    .post('/consultations/:id/route', async (c) => {
      const answerers = await answerersOf(deps, c.var.actor);
      return takeForm(deps, {
        schema: ClaimConsultation.extend({ to: PersonId }),
        rule: (consultation, { seen, to }, moment) => {
          const person = answerers.find(({ id }) => id === to);
          if (!person) return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'cannot-answer' }] });
          return routeConsultation(consultation, { seen, to: person }, moment);
        },
        done: 'routed',
      })(c);
    })
    .post(
      '/consultations/:id/answer',
      takeForm(deps, { schema: AnswerConsultation, rule: answerConsultation, done: 'answered-question' }),
    )
    .post(
      '/consultations/:id/close',
      takeForm(deps, { schema: CloseConsultation, rule: closeConsultation, done: 'closed-question' }),
    )
    .post('/consultations/:id/link', (c) => linked(c, deps))
    .post('/consultations/:id/notices/:notice/done', (c) => reached(c, deps));

const mostTries = 5;

/** One press: a draft with everything that was written, begun once however often it is pressed. */
async function turned(c: C, deps: Deps): Promise<Response> {
  let { consultation } = c.var;
  const { actor } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sent = ownContact(consultation);
    if (sent) return c.redirect(`/referrals/${sent.id}`, 303);
    if (consultation.draft) {
      const draft = await deps.store.drafts.find(consultation.draft.id);
      const waits = draft.ok && !hasEnded(draft.value, deps.now());
      if (waits) return c.redirect(`/drafts/${draft.value.id}`, 303);
      // It was deleted, or its time was over: the question is free to be turned again.
      consultation = withoutDraft(consultation, draft.ok ? draft.value : undefined);
    }
    const { events } = await deps.store.consultations.file(consultation.id);
    const begun = firstConcern(actor, deps.newId());
    const turn = turnIntoConcern(consultation, { events, begun }, momentOf(deps, c.var));
    if (!turn.ok) return refused(c, turn.refusal);
    const { change, draft } = turn.value;
    const saved = await deps.store.consultations.save(change, [draftWrite(draft)]);
    if (saved.ok) return c.redirect(`/drafts/${draft.id}`, 303);
    const now = await deps.store.consultations.find(consultation.id);
    if (!now.ok) return refused(c, now.refusal);
    consultation = now.value;
  }
  throw new Error('a question kept changing while it was turned into a concern');
}

const Link = z.object({ seen: z.coerce.number().int(), reference: z.string() });

/** Says which contact a question was about, found by its whole reference. */
async function linked(c: C, deps: Deps): Promise<Response> {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const typed = typedIn(body.value);
  const command = Link.safeParse(typed);
  if (!command.success) return refused(c, { kind: 'invalid', problems: problemsOf(command.error) });
  const { consultation } = c.var;
  const reference = readReference(command.data.reference.slice(0, 100));
  const id = reference && (await deps.store.contacts.byReference(deps.authority, reference));
  const contact = id ? await deps.store.contacts.find(id) : undefined;
  if (!contact?.ok || relationTo(c.var.actor, contact.value) === 'none') {
    const text = reference ? 'No contact has this reference' : 'Enter a whole reference, such as FD-7K3M-9QRT';
    return consultationPage(c, deps, consultation, { typed, errors: [{ id: 'reference', text }], status: 400 });
  }
  const change = linkToContact(consultation, contact.value, command.data.seen, momentOf(deps, c.var));
  const saved: Result<void> = change.ok
    ? await deps.store.contacts.save(change.value.contact, consultationWrites(change.value.question))
    : change;
  if (saved.ok) return c.redirect(`/consultations/${consultation.id}?done=linked`, 303);
  if (saved.refusal.kind === 'invalid') {
    const errors = problemsInWords(saved.refusal.problems, replyProblems);
    return consultationPage(c, deps, consultation, { typed, errors, status: 400 });
  }
  if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
  const now = await deps.store.consultations.find(consultation.id);
  if (!now.ok) return refused(c, now.refusal);
  return consultationPage(c, deps, now.value, { typed, notice: conflictWords.stale, status: 409 });
}

/** That an asker whom an email did not reach was reached another way. */
async function reached(c: C, deps: Deps): Promise<Response> {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const command = Reached.safeParse(body.value);
  if (!command.success) return refused(c, { kind: 'invalid', problems: [{ field: 'how', code: 'not-listed' }] });
  const id = NoticeId.safeParse(c.req.param('notice'));
  const notice = id.success ? await deps.store.consultations.notice(c.var.consultation.id, id.data) : undefined;
  if (!notice) return refused(c, { kind: 'not-found' });
  if (notice.version !== command.data.seen) return refused(c, { kind: 'stale' });
  const done = taskDone(notice, { by: stampOf(c.var.actor), how: command.data.how, now: deps.now() });
  if (!done.ok) return refused(c, done.refusal);
  const saved = await deps.store.notices.save(done.value, deps.newId());
  return saved.ok ? c.redirect('/undelivered?done=task-ended', 303) : refused(c, saved.refusal);
}
