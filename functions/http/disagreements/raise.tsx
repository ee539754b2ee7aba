import { type Context, Hono } from 'hono';
import type { Contact } from '../../../shared/contact/contact.ts';
import { asTold } from '../../../shared/contact/release.ts';
import { Raise, raise } from '../../../shared/disagreement/raise.ts';
import type { Problem } from '../../../shared/result.ts';
import { childrenProblems, disagreementProblems, inWords } from '../../../web/forms/disagreement-problems.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { actHref, disagreeHref, disagreementHref } from '../../../web/pages/disagreement/links.ts';
import { RaiseDisagreementPage, type RaiseValues } from '../../../web/pages/disagreement/raise.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textsOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { safetyIn } from './acts.tsx';

type C = Context<OpenedContact>;

/** Changes of the contact that a disagreement may cross before something else must be wrong. */
const mostTries = 5;

/** What was sent, as it was typed. */
const valuesIn = (body: FormBody, { children }: Contact): RaiseValues => ({
  ...safetyIn(body),
  reason: typedIn(body, 'reason'),
  words: typedIn(body, 'words'),
  children: new Map(
    children.map(({ id }) => [
      id,
      {
        level: typedIn(body, `level-${id}`),
        descriptors: textsOf(body, `descriptors-${id}`),
        why: typedIn(body, `why-${id}`),
      },
    ]),
  ),
});

const commandIn = (values: RaiseValues, letterId: string) => ({
  ...values,
  letterId,
  children: [...values.children].map(([childId, sees]) => ({ childId, ...sees })),
});

/** Problems by the control that they are about: the schema counts the children, the rule names them. */
function errorsOf(problems: readonly Problem[], { children }: Contact) {
  const placed = problems.map(({ field, ...problem }) => {
    const [, index, byIndex] = /^children\.(\d+)\.([^.]+)/.exec(field) ?? [];
    const counted = index === undefined ? undefined : children[Number(index)]?.id;
    const named = children.find(({ id }) => field.startsWith(`${id}.`))?.id;
    const name = byIndex ?? field.slice((named?.length ?? -1) + 1);
    const child = counted ?? named;
    return { ...problem, field: child ? `${name}-${child}` : field };
  });
  const words = {
    ...childrenProblems(children),
    ...disagreementProblems.raising,
  };
  return inWords(words)(placed);
}

/** The referrer's side says that it sees the decision differently. */
export const raiseDisagreementRoutes = (deps: Deps) => {
  const { store, now } = deps;
  const page = (c: C, contact: Contact) => {
    const { site, actor, settings } = c.var;
    const told = asTold(contact, now());
    const letterId = 'issued' in told ? told.letterId : '';
    // Until a letter has left, nobody outside sees that there is one.
    return { site, actor, settings, now: now(), contact: told, letterId };
  };

  return new Hono<OpenedContact>()
    .get('/referrals/:id/disagree', async (c) => {
      const { contact } = c.var;
      const held = await heldFor(c, deps);
      const values = valuesIn(held ?? {}, contact);
      const kept = held && { letterId: typedIn(held, 'letter'), notice: doneWords('held') };
      return c.html(<RaiseDisagreementPage {...page(c, contact)} values={values} {...kept} />);
    })
    .post('/referrals/:id/disagree', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      let { contact } = c.var;
      const values = valuesIn(body.value, contact);
      const letterId = typedIn(body.value, 'letter');
      const wrong = (problems: readonly Problem[]) => {
        const errors = errorsOf(problems, contact);
        if (errors.length === 0) return refused(c, { kind: 'invalid', problems: [...problems] });
        return c.html(<RaiseDisagreementPage {...{ ...page(c, contact), values, letterId, errors }} />, 400);
      };
      const command = Raise.safeParse(commandIn(values, letterId));
      if (!command.success) return wrong(problemsOf(command.error));

      const moment = momentOf(deps, c.var);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const change = raise(contact, command.data, moment);
        const saved = change.ok ? await store.contacts.save(change.value) : change;
        if (saved.ok) {
          const raised = change.ok ? change.value.disagreements?.[0] : undefined;
          if (!raised) return c.redirect(disagreeHref(contact.id), 303);
          // Who says that a child is not safe is sent to the telephone, with all of it saved.
          const next = raised.immediate
            ? actHref('referrer', raised, 'not-safe')
            : `${disagreementHref('referrer', raised)}?done=raised`;
          return c.redirect(next, 303);
        }
        if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
        if (saved.refusal.kind === 'too-large') return wrong([{ field: 'words', code: 'no-room' }]);
        if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
        const found = await store.contacts.find(contact.id);
        if (!found.ok) return refused(c, found.refusal);
        contact = found.value;
        if (change.ok) continue;
        return c.html(<RaiseDisagreementPage {...page(c, contact)} values={values} movedOn />, 409);
      }
      throw new Error('a contact kept changing while a disagreement with it was raised');
    });
};
