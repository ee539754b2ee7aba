import type { Context } from 'hono';
import type * as z from 'zod';
import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, type FieldProblem, noRoom, problemsInWords } from '../../../web/forms/problem-words.ts';
import type { ContactForm } from '../../../web/pages/contact/form.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textOf, textsOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { attempt, isConflict, whatChanged } from './attempt.ts';
import { staffOf } from './staff-of.ts';

export type FormPage = ContactForm & { body: FormBody };

type ActForm<C> = {
  schema: z.ZodType<C>;
  /** Fields of which any number may be chosen. */
  lists?: readonly string[];
  rule: (contact: Contact, command: C, moment: Moment) => Result<Change>;
  words: FieldProblem;
  /** The page again, with everything typed, what is wrong with it and what changed meanwhile. */
  page: (form: FormPage) => string | Promise<string>;
  /** What was done, as the page after it is told. */
  done: string | ((command: C) => string);
};

/** Text as it is kept: without characters that no keyboard types. */
export const typedIn = (body: FormBody, name: string): string => cleaned(textOf(body, name));

/**
 * The version that somebody was looking at, 0 where the form does not say. A form that is shown again for what was
 * typed keeps it: only a look at what others did moves it on.
 */
export const seenIn = (body: FormBody, figures = 6): number => {
  const seen = textOf(body, 'seen');
  return /^\d+$/.test(seen) && seen.length <= figures ? Number(seen) : 0;
};

const commandIn = (body: FormBody, lists: readonly string[]): Record<string, string | string[]> => ({
  ...Object.fromEntries(Object.keys(body).map((name) => [name, typedIn(body, name)])),
  ...Object.fromEntries(lists.map((name) => [name, textsOf(body, name)])),
});

/** The box of a form in which somebody writes at length. */
const longestText = (words: FieldProblem): string =>
  ['text', 'comment', 'reason', 'words'].find((field) => Object.hasOwn(words, field)) ?? '';

/** Shows a form about a contact: empty, or as it was sent after a session had ended. */
export const showForm =
  (deps: Deps, page: (form: FormPage) => string | Promise<string>) =>
  async <E extends OpenedContact>(c: Context<E>): Promise<Response> => {
    const held = await heldFor(c, deps);
    const kept = held && { seen: seenIn(held), notice: doneWords('held') };
    return c.html(await page({ ...staffOf(deps, c.var), contact: c.var.contact, body: held ?? {}, ...kept }));
  };

/** Takes a form about a contact: its fields, the rule, and whatever keeps it from being saved, with nothing lost. */
export const takeForm =
  <C>(deps: Deps, { schema, lists = [], rule, words, page, done }: ActForm<C>) =>
  async <E extends OpenedContact>(c: Context<E>): Promise<Response> => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const staff = staffOf(deps, c.var);
    const { contact } = c.var;
    const again = async (form: Omit<FormPage, 'body' | keyof typeof staff>, status: 400 | 409) =>
      c.html(await page({ ...staff, ...form, body }), status);
    const wrong = (errors: readonly FieldError[]) => again({ contact, errors, seen: seenIn(body) }, 400);

    const command = schema.safeParse(commandIn(body, lists));
    if (!command.success) {
      const problems = problemsOf(command.error);
      if (problems.some(({ field }) => !Object.hasOwn(words, field))) return refused(c, { kind: 'invalid', problems });
      return wrong(problemsInWords(problems, words));
    }
    const moment = momentOf(deps, c.var);
    const saved = await attempt(deps, contact, (current) => rule(current, command.data, moment));
    const code = typeof done === 'string' ? done : done(command.data);
    if (saved.ok) return c.redirect(`/contacts/${contact.id}?done=${code}`, 303);
    if (saved.refusal.kind === 'invalid') return wrong(problemsInWords(saved.refusal.problems, words));
    if (saved.refusal.kind === 'too-large') return wrong([{ id: longestText(words), text: noRoom }]);
    if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
    const now = await whatChanged(deps, contact, seenIn(body));
    return now.ok ? again(now.value, 409) : refused(c, now.refusal);
  };
