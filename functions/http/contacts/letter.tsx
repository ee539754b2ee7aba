import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { Return, withdrawAuthorisation } from '../../../shared/contact/authorise-decision.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { holdsOn, mayDecide } from '../../../shared/contact/held-letter.ts';
import { findingsIn, Issue, issue } from '../../../shared/contact/issue-letter.ts';
import { Recall, recall } from '../../../shared/contact/recall-letter.ts';
import { LetterId } from '../../../shared/ids.ts';
import { wordsMatch } from '../../../shared/letter/fingerprint.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import { changedSince, recipientsNow, recipientsSeen } from '../../../shared/letter/recipients-now.ts';
import type { Notice } from '../../../shared/notice.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { reasonErrors } from '../../../web/forms/preflight-words.ts';
import { commentProblems } from '../../../web/forms/question-words.ts';
import type { ContactForm } from '../../../web/pages/contact/form.tsx';
import { ContactLetterPage } from '../../../web/pages/contact/letter.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt, isConflict, whatChanged } from './attempt.ts';
import { seenIn, showForm, takeForm, typedIn } from './form.ts';
import { letterRecordOf, reasonsIn } from './letter-record.ts';
import { staffOf } from './staff-of.ts';

type C = Context<OpenedContact>;

/** A letter of the contact that is open, looked up by the id in the address. */
export async function letterIn(deps: Deps, c: C): Promise<Letter | undefined> {
  const id: z.ZodSafeParseResult<LetterId> = LetterId.safeParse(c.req.param('letter'));
  const found = id.success ? await deps.store.letters.find(c.var.contact.id, id.data) : undefined;
  return found?.ok ? found.value : undefined;
}

type Shown = { letter: Letter; notices: readonly Notice[]; record: LetterRecord };
type Form = ContactForm & { body: FormBody };

/** Everything that the page of a letter says of it as it is now; `saw`: the recipients as somebody saw them before. */
function letterPage(deps: Deps, c: C, { letter, notices, record }: Shown, saw?: string) {
  const moment = momentOf(deps, c.var);
  const recipients = recipientsNow(letter, record, moment.settings);
  const waits = letter.status === 'authorised';
  return ({ body, ...form }: Form) => (
    <ContactLetterPage
      {...form}
      letter={letter}
      wordsMatch={wordsMatch(letter, deps.digest)}
      notices={notices}
      comment={typedIn(body, 'comment')}
      reasons={reasonsIn(body)}
      recipients={recipients}
      recipientsSeen={recipientsSeen(recipients, deps.digest)}
      recipientsChanged={waits ? changedSince(saw ?? letter.recipientsSeen ?? '', recipients, deps.digest) : []}
      findings={waits ? findingsIn(form.contact, letter, record, moment) : []}
      holds={waits || letter.held ? holdsOn(form.contact, letter, record) : []}
      mayDecideHold={mayDecide(c.var.actor, form.contact, record)}
    />
  );
}

/** A letter of the contact with the messages about it and what it is checked against. */
export async function shownOf(deps: Deps, contact: Contact, id: string | undefined): Promise<Shown | undefined> {
  const { letters, notices } = await deps.store.contacts.file(contact.id);
  const letter = letters.find((each) => each.id === id);
  if (!letter) return undefined;
  const record = await letterRecordOf(deps, contact, letter);
  return { letter, notices: notices.filter(({ letterId }) => letterId === letter.id), record };
}

/** A letter before and after it goes. */
export const contactLetterRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/letters/:letter', async (c) => {
      const shown = await shownOf(deps, c.var.contact, c.req.param('letter'));
      if (!shown) return refused(c, { kind: 'not-found' });
      const done = doneWords(c.req.query('done'));
      const page = letterPage(deps, c, shown);
      return showForm(deps, (form) => page({ done, ...form }))(c);
    })
    .post('/contacts/:id/letters/:letter/issue', (c) => issueLetter(deps, c))
    .post('/contacts/:id/letters/:letter/recall', (c) => recallLetter(deps, c))
    .post('/contacts/:id/letters/:letter/withdraw', async (c) => {
      const shown = await shownOf(deps, c.var.contact, c.req.param('letter'));
      if (!shown) return refused(c, { kind: 'not-found' });
      return takeForm(deps, {
        schema: Return,
        rule: (contact, command, moment) => withdrawAuthorisation(contact, shown.letter, command, moment),
        words: commentProblems,
        page: letterPage(deps, c, shown),
        done: 'withdrawn',
      })(c);
    });

async function issueLetter(deps: Deps, c: C): Promise<Response> {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const saw = textOf(body.value, 'recipients');
  const command = Issue.safeParse({ ...body.value, recipients: saw || undefined, reasons: reasonsIn(body.value) });
  if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
  const letter = await letterIn(deps, c);
  if (!letter) return refused(c, { kind: 'not-found' });
  const { contact } = c.var;
  const record = await letterRecordOf(deps, contact, letter);
  const moment = momentOf(deps, c.var);
  const saved = await attempt(deps, contact, (current) => issue(current, letter, command.data, record, moment));
  if (saved.ok) return c.redirect(`/contacts/${contact.id}/letters/${letter.id}?done=issued`, 303);
  const { refusal } = saved;
  const form = { ...staffOf(deps, c.var), contact, body: body.value };
  if (refusal.kind === 'invalid') {
    const errors = reasonErrors(refusal.problems, findingsIn(contact, letter, record, moment));
    return c.html(letterPage(deps, c, { letter, notices: [], record })({ ...form, errors }), 400);
  }
  const unfit = refusal.kind === 'letter-blocked' || refusal.kind === 'letter-held';
  if (!unfit && !isConflict(refusal)) return refused(c, refusal);
  // As all of it stands now: what another did, who the recipient has become, what was found since.
  const [now, shown] = await Promise.all([
    whatChanged(deps, contact, seenIn(body.value)),
    shownOf(deps, contact, letter.id),
  ]);
  if (!now.ok || !shown) return refused(c, refusal);
  const { changed, contact: current } = now.value;
  const others = changed.events.length > 0 && { changed: { ...changed, nothingTyped: true } };
  return c.html(letterPage(deps, c, shown, saw || undefined)({ ...form, contact: current, ...others }), 409);
}

/** Whoever is faster has it, the one who recalls or the sender; and who is slower is told what has happened. */
async function recallLetter(deps: Deps, c: C): Promise<Response> {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const command = Recall.safeParse(body.value);
  if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
  const { contact } = c.var;
  const moment = momentOf(deps, c.var);
  const shown = await shownOf(deps, contact, c.req.param('letter'));
  if (!shown) return refused(c, { kind: 'not-found' });
  const { letter, notices } = shown;
  const saved = await attempt(deps, contact, (current) => recall(current, letter, notices, command.data, moment));
  if (saved.ok) return c.redirect(`/contacts/${contact.id}/letters/${letter.id}?done=recalled`, 303);
  if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
  const [now, after] = await Promise.all([deps.store.contacts.find(contact.id), shownOf(deps, contact, letter.id)]);
  if (!now.ok || !after) return refused(c, saved.refusal);
  const left = hasLeft(after.letter, deps.now()) || after.notices.some(({ state }) => state !== 'pending');
  const notice = left
    ? 'The letter could not be recalled: it had begun to leave. If it must not be read, telephone the recipient now.'
    : 'Someone changed this contact while you had it open. Look at where the letter stands now.';
  const form = { ...staffOf(deps, c.var), contact: now.value, body: {}, notice };
  return c.html(letterPage(deps, c, after)(form), 409);
}
