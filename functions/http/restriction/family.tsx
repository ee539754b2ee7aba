import { type Context, Hono } from 'hono';
import { PersonId } from '../../../shared/ids.ts';
import { DeclareFamily, declareFamily, type StaffFamily } from '../../../shared/restriction/staff-family.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { familyProblems } from '../../../web/forms/restriction-words.ts';
import { FamilyPage, type FamilyTyped } from '../../../web/pages/restriction/family.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

const typedOf = (body: FormBody): FamilyTyped => ({
  born: { day: typedIn(body, 'born-day'), month: typedIn(body, 'born-month'), year: typedIn(body, 'born-year') },
  house: typedIn(body, 'house'),
  postcode: typedIn(body, 'postcode'),
  // Each line is a person, so the line ends count.
  relatives: textOf(body, 'relatives').replaceAll('\r\n', '\n'),
});

/** What somebody at the front door says of their own family, so that nothing about it comes before them. */
export function familyRoutes(deps: PeopleDeps) {
  const { store } = deps;
  const before = (c: Context<SignedIn>) => store.staffFamilies.of(PersonId.parse(c.var.actor.id));

  const page = (
    c: Context<SignedIn>,
    family: StaffFamily | undefined,
    shown: { typed?: FamilyTyped; seen?: number; errors?: readonly FieldError[]; conflict?: boolean },
  ) => {
    const { typed = typedOf({}), seen = family?.version ?? 0, errors = [], conflict = false } = shown;
    const done = c.req.query('done') === 'kept';
    return c.html(
      <FamilyPage {...staffOf(deps, c.var)} {...{ family, typed, seen, errors, conflict, done }} />,
      conflict ? 409 : errors.length > 0 ? 400 : 200,
    );
  };

  return new Hono<SignedIn>()
    .get('/restricted/family', async (c) => {
      const held = await heldFor(c, deps);
      return page(c, await before(c), held ? { typed: typedOf(held), seen: seenIn(held) } : {});
    })
    .post('/restricted/family', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedOf(body.value);
      const seen = seenIn(body.value);
      const family = await before(c);
      const wrong = (errors: readonly FieldError[]) => page(c, family, { typed, seen, errors });
      const command = DeclareFamily.safeParse({ seen, ...typed });
      if (!command.success) return wrong(problemsInWords(problemsOf(command.error), familyProblems));
      const digest = await store.staffFamilies.keyDigest();
      const declared = declareFamily(family, command.data, momentOf(deps, c.var), digest);
      const saved = declared.ok ? await store.staffFamilies.save(declared.value, deps.newId()) : declared;
      if (saved.ok) return c.redirect('/restricted/family?done=kept', 303);
      if (saved.refusal.kind === 'invalid') return wrong(problemsInWords(saved.refusal.problems, familyProblems));
      return page(c, await before(c), { typed, conflict: true });
    });
}
