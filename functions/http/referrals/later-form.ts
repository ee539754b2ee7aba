import type { Context } from 'hono';
import type * as z from 'zod';
import type { About, SentLater } from '../../../shared/contact/sent-later.ts';
import type { Problem, Result } from '../../../shared/result.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, type FieldProblem, problemsInWords } from '../../../web/forms/problem-words.ts';
import { referralHref } from '../../../web/pages/referral/links.ts';
import { typedIn } from '../contacts/form.ts';
import { type Deps, momentOf, type OpenedConcern } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { sendLater } from './send-later.ts';

type C = Context<OpenedConcern>;

/** What every form of a referrer's about what they sent is given besides its own fields. */
export const laterPage = (deps: Deps, c: C, body: FormBody) => {
  const { site, actor, settings, contact } = c.var;
  const now = deps.now();
  const id = typedIn(body, 'form') || deps.newId();
  return { site, actor, settings, contact, now, opening: openingAt(settings.calendar, now), id };
};
export type LaterPage = ReturnType<typeof laterPage> & {
  body: FormBody;
  errors?: readonly FieldError[];
  notice?: string | undefined;
  /** What was typed, when it was refused because the work had ended. */
  refusedWords?: string;
};

type Form<T> = {
  schema: z.ZodType<T>;
  /** The command in what was typed, not yet checked. */
  read: (body: FormBody, id: string) => object;
  rule: (about: About, command: T, moment: ReturnType<typeof momentOf>) => Result<SentLater | undefined>;
  words: FieldProblem;
  /** The field beside which too much is said, and those whose words are given back when nothing can be sent. */
  longest: string;
  typed: readonly string[];
  page: (form: LaterPage) => string | Promise<string>;
  done: (command: T) => string;
};

/** Shows the form: empty, or as it was sent after a session had ended. */
export const showLaterForm =
  (deps: Deps, page: Form<unknown>['page']) =>
  async (c: C): Promise<Response> => {
    const held = await heldFor(c, deps);
    const body = held ?? {};
    return c.html(await page({ ...laterPage(deps, c, body), body, ...(held && { notice: doneWords('held') }) }));
  };

/** Takes the form, once, whatever happens to the contact meanwhile. What cannot be taken keeps every word. */
export const takeLaterForm =
  <T>(deps: Deps, { schema, read, rule, words, longest, typed, page, done }: Form<T>) =>
  async (c: C): Promise<Response> => {
    const sent = await formBody(c);
    if (!sent.ok) return refused(c, sent.refusal);
    const body = sent.value;
    const { id } = laterPage(deps, c, body);
    const wrong = async (problems: readonly Problem[], status: 400 | 413) => {
      const strange = problems.filter(({ field }) => !Object.hasOwn(words, field));
      if (strange.length > 0) return refused(c, { kind: 'invalid', problems: strange });
      return c.html(
        await page({ ...laterPage(deps, c, body), body, errors: problemsInWords(problems, words) }),
        status,
      );
    };
    const command = schema.safeParse(read(body, id));
    if (!command.success) return wrong(problemsOf(command.error), 400);
    const moment = momentOf(deps, c.var);
    const saved = await sendLater(deps, c, (about) => rule(about, command.data, moment), moment);
    if (saved.ok) return c.redirect(`${referralHref(c.var.contact.id)}?done=${done(command.data)}`, 303);
    const { refusal } = saved;
    if (refusal.kind === 'invalid') return wrong(refusal.problems, 400);
    if (refusal.kind === 'too-large') return wrong([{ field: longest, code: 'no-room' }], 413);
    if (refusal.kind !== 'wrong-status' && refusal.kind !== 'withdrawn') return refused(c, refusal);
    const refusedWords = typed.map((name) => typedIn(body, name)).join('\n\n');
    return c.html(await page({ ...laterPage(deps, c, body), body, refusedWords }), 409);
  };
