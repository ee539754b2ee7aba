import { Hono } from 'hono';
import { OpenSafeContact } from '../../../shared/incident/contact-purpose.ts';
import { revealSealed } from '../../../shared/sealed-address/reveal.ts';
import { unsealConcern, unsealEvents } from '../../../shared/sealed-address/sealed-answers.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { openSafeContactProblems, revealWords } from '../../../web/forms/safe-contact-words.ts';
import { ConfidentialPage } from '../../../web/pages/sealed-address/confidential.tsx';
import type { RevealingStore } from '../../store/reveal-sealed.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type OpenedConcern } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

/** What the page needs of the world. */
export type RevealDeps = Deps & { store: RevealingStore };

const typedOf = (body: FormBody) => ({ purpose: typedIn(body, 'purpose'), words: typedIn(body, 'words') });

const what = 'POST /contacts/:id/confidential';

/** What must be kept secret of a contact: shut until somebody says what for, and shown once, on that page. */
export const confidentialRoutes = (deps: RevealDeps) =>
  new Hono<OpenedConcern>()
    .get('/contacts/:id/confidential', async (c) => {
      const { contact, concern } = c.var;
      const reveals = await deps.store.reveals.of(contact.id);
      const kept = await heldFor(c, deps);
      const typed = kept && typedOf(kept);
      return c.html(<ConfidentialPage {...staffOf(deps, c.var)} {...{ contact, concern, reveals, typed }} />);
    })
    .post('/contacts/:id/confidential', async (c) => {
      const { contact, concern, actor } = c.var;
      const page = { ...staffOf(deps, c.var), contact, concern };
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const typed = typedOf(read.value);
      const asked = OpenSafeContact.safeParse(typed);
      if (!asked.success) {
        const errors = problemsInWords(problemsOf(asked.error), openSafeContactProblems);
        const reveals = await deps.store.reveals.of(contact.id);
        return c.html(<ConfidentialPage {...page} {...{ reveals, typed, errors }} />, 400);
      }
      const { purpose, words } = asked.data;
      const because = purpose === 'other' ? (words ?? '') : revealWords[purpose];
      const staff = await deps.store.people.staff(contact.authority);
      const allowed = revealSealed(contact, { words: because, staff }, momentOf(deps, c.var));
      if (!allowed.ok) return refused(c, allowed.refusal);
      const access = { at: deps.now(), id: deps.newId(), what };
      const sealed = await deps.store.reveals.open(contact.id, actor, allowed.value, access);
      if (!sealed.ok) return refused(c, sealed.refusal);
      const { events } = await deps.store.contacts.file(contact.id);
      return c.html(
        <ConfidentialPage
          {...page}
          concern={unsealConcern(concern, sealed.value.answers)}
          secret={sealed.value.answers.map(({ answer }) => answer)}
          revealed={unsealEvents(events, sealed.value.corrections)}
        />,
      );
    });
