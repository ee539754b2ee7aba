import type { Context } from 'hono';
import type * as z from 'zod';
import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { asTold } from '../../../shared/contact/release.ts';
import type { Disagreement, Side } from '../../../shared/disagreement/disagreement.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Problem, Result } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import type { DisagreementForm } from '../../../web/pages/disagreement/form.tsx';
import { disagreementHref } from '../../../web/pages/disagreement/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { attemptOn } from './attempt-on.ts';

/** One act as a form of a page of its own. */
export type ActForm<C> = {
  schema: z.ZodType<C>;
  /** The command that the form makes, not yet checked. */
  command: (body: FormBody, disagreement: Disagreement) => unknown;
  rule: (contact: Contact, disagreement: Disagreement, command: C, moment: Moment) => Result<Change>;
  /** What is wrong, beside the controls that it is about; none when no control of the form can put it right. */
  words: (problems: readonly Problem[], disagreement: Disagreement) => FieldError[];
  page: (form: DisagreementForm & { body: FormBody }) => string | Promise<string>;
  /** The control in which somebody writes at length. */
  longest: string;
  done: string;
};

type C = Context<OpenedContact>;

/** The version of a disagreement that somebody was looking at; 0 where the form does not say. */
export const seenOf = (body: FormBody): number => {
  const seen = typedIn(body, 'seen');
  return /^\d{1,6}$/.test(seen) ? Number(seen) : 0;
};

/** Until a letter has left, the referrer's side sees the contact as it stood before. */
const seenBy = (side: Side, contact: Contact, now: Date): Contact =>
  side === 'referrer' ? asTold(contact, now) : contact;

const frame = (deps: Pick<Deps, 'now'>, c: C, side: Side, disagreement: Disagreement) => {
  const { site, actor, settings } = c.var;
  const now = deps.now();
  return { site, actor, settings, contact: seenBy(side, c.var.contact, now), disagreement, side, now };
};

/** Shows the form of an act: empty, or as it was sent after a session had ended. */
export const showAct =
  <Command>(deps: Deps, side: Side, { page }: Pick<ActForm<Command>, 'page'>) =>
  async (c: C): Promise<Response> => {
    const found = await deps.store.disagreements.find(c.var.contact.id, c.req.param('disagreement'));
    if (!found.ok) return refused(c, found.refusal);
    const held = await heldFor(c, deps);
    const kept = held && { seen: seenOf(held), notice: doneWords('held') };
    return c.html(await page({ ...frame(deps, c, side, found.value), body: held ?? {}, ...kept }));
  };

/** Takes an act: its fields, the rule, and whatever keeps it from being saved, with nothing lost. */
export const takeAct =
  <Command>(deps: Deps, side: Side, act: ActForm<Command>) =>
  async (c: C): Promise<Response> => {
    const found = await deps.store.disagreements.find(c.var.contact.id, c.req.param('disagreement'));
    if (!found.ok) return refused(c, found.refusal);
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const disagreement = found.value;
    const wrong = async (problems: readonly Problem[]) => {
      const errors = act.words(problems, disagreement);
      if (errors.length === 0) return refused(c, { kind: 'invalid', problems: [...problems] });
      return c.html(await act.page({ ...frame(deps, c, side, disagreement), body, errors, seen: seenOf(body) }), 400);
    };

    const command = act.schema.safeParse(act.command(body, disagreement));
    if (!command.success) return wrong(problemsOf(command.error));
    const moment = momentOf(deps, c.var);
    const { contact } = c.var;
    const saved = await attemptOn(deps, { contact, disagreement }, (currently, current) =>
      act.rule(currently, current, command.data, moment),
    );
    if (saved.ok) return c.redirect(`${disagreementHref(side, disagreement)}?done=${act.done}`, 303);
    const { refusal } = saved;
    if (refusal.kind === 'invalid') return wrong(refusal.problems);
    if (refusal.kind === 'too-large') return wrong([{ field: act.longest, code: 'no-room' }]);
    if (!isConflict(refusal)) return refused(c, refusal);
    const [contactNow, now] = await Promise.all([
      deps.store.contacts.find(contact.id),
      deps.store.disagreements.find(contact.id, disagreement.id),
    ]);
    if (!contactNow.ok || !now.ok) return refused(c, refusal);
    const form = {
      ...frame(deps, c, side, now.value),
      contact: seenBy(side, contactNow.value, deps.now()),
      body,
      movedOn: true,
    };
    return c.html(await act.page(form), 409);
  };
