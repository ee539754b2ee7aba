import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Person } from '../../../shared/actor.ts';
import type { Change } from '../../../shared/contact/change.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Moment } from '../../../shared/moment.ts';
import { DeclareConflict, declareConflict } from '../../../shared/restriction/declare-conflict.ts';
import { LiftRestriction, liftRestriction } from '../../../shared/restriction/lift-restriction.ts';
import { RestrictContact, restrictContact } from '../../../shared/restriction/restrict-contact.ts';
import { managersAmong } from '../../../shared/restriction/tell-managers.ts';
import type { Result } from '../../../shared/result.ts';
import { type FieldError, type FieldProblem, problemsInWords } from '../../../web/forms/problem-words.ts';
import { conflictProblems, liftProblems, restrictProblems } from '../../../web/forms/restriction-words.ts';
import { ConflictPage } from '../../../web/pages/restriction/conflict.tsx';
import { LiftPage } from '../../../web/pages/restriction/lift.tsx';
import { ReadersPage } from '../../../web/pages/restriction/readers.tsx';
import { isConflict, whatChanged } from '../contacts/attempt.ts';
import { type FormPage, seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textsOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

type C = Context<OpenedContact>;

type Act<T> = {
  schema: z.ZodType<T>;
  commandIn: (body: FormBody) => Record<string, unknown>;
  rule: (contact: Contact, command: T, staff: readonly Person[], moment: Moment) => Result<Change>;
  words: FieldProblem;
  page: (form: FormPage, staff: readonly Person[]) => string | Promise<string>;
  /** Where its sender is led after it. */
  next: (contact: Contact) => string;
};

const restricting: Act<RestrictContact> = {
  schema: RestrictContact,
  commandIn: (body) => ({
    seen: seenIn(body),
    kind: typedIn(body, 'kind'),
    words: typedIn(body, 'words'),
    readers: textsOf(body, 'readers'),
  }),
  rule: restrictContact,
  words: restrictProblems,
  page: ({ body, ...form }, staff) => {
    const { restricted } = form.contact;
    const before = restricted && !restricted.lifted ? restricted : undefined;
    const sent = 'seen' in body;
    return (
      <ReadersPage
        {...form}
        staff={staff}
        values={{
          kind: sent ? typedIn(body, 'kind') : (before?.kind ?? ''),
          words: sent ? typedIn(body, 'words') : before?.undecided ? '' : (before?.words ?? ''),
          readers: sent ? textsOf(body, 'readers') : (before?.readers.map(({ id }) => id) ?? []),
        }}
      />
    );
  },
  next: ({ id }) => `/contacts/${id}?done=restricted`,
};

const lifting: Act<LiftRestriction> = {
  schema: LiftRestriction,
  commandIn: (body) => ({
    seen: seenIn(body),
    words: typedIn(body, 'words'),
    second: typedIn(body, 'second'),
  }),
  rule: (contact, command, staff, moment) => liftRestriction(contact, command, managersAmong(staff), moment),
  words: liftProblems,
  page: ({ body, ...form }, staff) => (
    <LiftPage
      {...form}
      managers={managersAmong(staff)}
      values={{ words: typedIn(body, 'words'), second: typedIn(body, 'second') }}
    />
  ),
  next: ({ id }) => `/contacts/${id}?done=restriction-said`,
};

const declaring: Act<DeclareConflict> = {
  schema: DeclareConflict,
  commandIn: (body) => ({ seen: seenIn(body), words: typedIn(body, 'words') }),
  rule: declareConflict,
  words: conflictProblems,
  page: ({ body, ...form }) => <ConflictPage {...form} words={typedIn(body, 'words')} />,
  // It is kept from them now.
  next: () => '/board',
};

/** What is done about who may know of a contact: restricted or kept, lifted, and said by whoever knows the family. */
export function restrictRoutes(deps: PeopleDeps) {
  const { store } = deps;
  const staffNow = (c: C) => store.people.staff(c.var.actor.authority);

  const show =
    <T,>({ page }: Act<T>) =>
    async (c: C) => {
      const held = await heldFor(c, deps);
      const kept = held && { seen: seenIn(held) };
      const form = { ...staffOf(deps, c.var), contact: c.var.contact, body: held ?? {}, ...kept };
      return c.html(await page(form, await staffNow(c)));
    };

  const take =
    <T,>({ schema, commandIn, rule, words, page, next }: Act<T>) =>
    async (c: C) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const [body, people] = [read.value, await staffNow(c)];
      const { contact } = c.var;
      const again = async (form: Partial<FormPage>, status: 400 | 409) =>
        c.html(await page({ ...staffOf(deps, c.var), contact, body, ...form }, people), status);
      const wrong = (errors: readonly FieldError[]) => again({ errors, seen: seenIn(body) }, 400);
      const command = schema.safeParse(commandIn(body));
      if (!command.success) return wrong(problemsInWords(problemsOf(command.error), words));
      const change = rule(contact, command.data, people, momentOf(deps, c.var));
      const saved = change.ok ? await store.contacts.saveRestriction(change.value) : change;
      if (saved.ok && change.ok) {
        await fileAgain(change.value.contact);
        return c.redirect(next(contact), 303);
      }
      if (saved.ok) throw new Error('saved what was refused');
      if (saved.refusal.kind === 'invalid') return wrong(problemsInWords(saved.refusal.problems, words));
      if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
      const now = await whatChanged(deps, contact, seenIn(body));
      return now.ok ? again(now.value, 409) : refused(c, now.refusal);
    };

  /** The people of the contact stand apart, or no longer, at once; the minute hand does it where this breaks off. */
  async function fileAgain({ id }: Contact): Promise<void> {
    const [told] = await store.personRecords.told([{ kind: 'contact', id }]);
    if (told && !told.filed) await store.personRecords.file(told, deps.digest);
  }

  return new Hono<OpenedContact>()
    .get('/restricted/contacts/:id/readers', show(restricting))
    .post('/restricted/contacts/:id/readers', take(restricting))
    .get('/restricted/contacts/:id/lift', show(lifting))
    .post('/restricted/contacts/:id/lift', take(lifting))
    .get('/restricted/contacts/:id/conflict', show(declaring))
    .post('/restricted/contacts/:id/conflict', take(declaring));
}
