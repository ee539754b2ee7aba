import { type Context, Hono } from 'hono';
import type { Actor, Person } from '../../../shared/actor.ts';
import { folderOfDraft, shownIn } from '../../../shared/attachment/folder.ts';
import { sentAlong } from '../../../shared/attachment/send-along.ts';
import { type Consultation, ownContact } from '../../../shared/consultation/consultation.ts';
import { sentAsContact } from '../../../shared/consultation/turn-into-concern.ts';
import { enterContact } from '../../../shared/contact/enter.ts';
import { submitDraft } from '../../../shared/contact/submit.ts';
import type { Told } from '../../../shared/contact/told.ts';
import { type Draft, savesOf } from '../../../shared/draft/draft.ts';
import { saveTask } from '../../../shared/draft/save-task.ts';
import { namesAnother, withSender } from '../../../shared/draft/sender.ts';
import { fillTask } from '../../../shared/form/parse-task.ts';
import { missingToSend } from '../../../shared/form/progress.ts';
import { everyAsking } from '../../../shared/form/rows.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { localDate } from '../../../shared/time/london.ts';
import { type FieldError, fieldErrors, fieldWarnings, missingInWords } from '../../../web/forms/field-errors.ts';
import { type CheckProps, type Doubt, DraftCheckPage } from '../../../web/pages/draft/check.tsx';
import { sentHref, taskHref, withReturn } from '../../../web/pages/draft/links.ts';
import { ChangedMeanwhile } from '../../../web/pages/draft/notices.tsx';
import { folderWrite } from '../../store/attachments.ts';
import { consultationWrites } from '../../store/consultations.ts';
import { sentWrites } from '../../store/draft-items.ts';
import { type Deps, momentOf, type OpenedDraft } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { keptFromColleagues } from '../kept-from-colleagues.ts';
import { keptFromStaff } from '../kept-from-staff.ts';
import { refused } from '../refused.tsx';
import { afterSending } from './after-sending.tsx';
import { changeDraft } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type C = Context<OpenedDraft>;

/** Saves that may cross the sending of a draft before something else must be wrong. */
const mostTries = 5;

/** The last page before sending, and the sending, which happens once however often the button is pressed. */
export const draftCheckRoutes = (deps: Needs) =>
  new Hono<OpenedDraft>()
    .get('/drafts/:id/check', async (c) => {
      const { draft } = c.var;
      return draft.sentAs ? afterSending(c, deps) : c.html(await page(c, deps, draft, {}));
    })
    .post('/drafts/:id/my-details', async (c) => {
      const { draft, actor } = c.var;
      if (draft.sentAs) return afterSending(c, deps);
      if (draft.told) return refused(c, { kind: 'not-found' });
      const saved = await changeDraft(deps.store.drafts, draft, {
        newId: deps.newId,
        change: (current) => {
          const saving = { seen: current.saved.you?.version ?? 0, writer: '', turn: 0 };
          const concern = withSender(current.concern, actor);
          return saveTask(current, { slot: 'you', concern, saving }, momentOf(deps, c.var));
        },
      });
      if (!saved.ok) return refused(c, saved.refusal);
      return c.redirect(withReturn(taskHref(draft.id, 'you'), 'check'), 303);
    })
    .post('/drafts/:id/send', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      return send(c, deps, body.value);
    });

async function send(c: C, deps: Needs, body: FormBody) {
  let { draft } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (draft.sentAs) return afterSending(c, deps, draft);
    const seen = textOf(body, 'version');
    if (seen !== '' && seen !== String(savesOf(draft))) {
      return c.html(await page(c, deps, draft, { shown: body, notice: <ChangedMeanwhile /> }), 409);
    }
    const moment = momentOf(deps, c.var);
    const { concern, problems } = draft.told
      ? { concern: draft.concern, problems: [] }
      : fillTask('declaration', body, { concern: draft.concern, today: localDate(moment.now) });
    const declared = { ...draft, concern };
    const told = draft.told !== undefined;
    const errors = told
      ? []
      : [...anothersDetails(draft, moment.actor), ...fieldErrors('declaration', problems), ...undeclared(declared)];
    if (errors.length > 0 || missingToSend(concern, { told }).length > 0) {
      return c.html(await page(c, deps, declared, { shown: body, errors, tried: true }), 400);
    }
    const asked = await askedBefore(deps, declared);
    const submitted = declared.told
      ? enterContact(declared, await accountOf(deps, declared.told, moment.actor), moment)
      : submitDraft(declared, moment, asked);
    if (!submitted.ok) return refused(c, submitted.refusal);
    const fromColleagues = await keptFromColleagues(deps, submitted.value);
    const { change, concern: sent, sent: emptied } = await keptFromStaff(deps, fromColleagues, moment);
    const folder = await deps.store.attachments.find(folderOfDraft(draft));
    const saved = await deps.store.contacts.submit(change, sent, [
      ...sentWrites(draft, emptied),
      ...(folder ? [folderWrite(sentAlong(folder, change.contact.id, moment.now))] : []),
      ...(asked && !ownContact(asked) ? consultationWrites(sentAsContact(asked, change.contact, moment)) : []),
    ]);
    // Whoever wrote it down for a caller may be the one from whom it is kept.
    const next = told && change.contact.restricted ? '/board' : sentHref(change.contact.id, told);
    if (saved.ok) return c.redirect(next, 303);
    const found = await deps.store.drafts.find(draft.id);
    if (!found.ok) return refused(c, found.refusal);
    draft = found.value;
  }
  throw new Error('a draft kept changing while it was sent');
}

/** Whoever signs in with the address that a caller gave. */
const accountOf = async ({ store }: Needs, { caller }: Told, { authority }: Actor): Promise<Person | undefined> =>
  caller.email === '' ? undefined : store.people.byEmail(authority, caller.email);

/** The question to the front door from which a draft was begun. */
async function askedBefore({ store }: Needs, { askedFirst }: Draft): Promise<Consultation | undefined> {
  const found = askedFirst && (await store.consultations.find(askedFirst.consultationId));
  return found?.ok ? found.value : undefined;
}

/** Whoever sends is named, so the details of whoever wrote before cannot go with it unread. */
const anothersDetails = (draft: Draft, actor: Actor): FieldError[] =>
  namesAnother(draft, actor)
    ? [{ field: 'your-details', fieldId: 'your-details', text: 'Use your own contact details before you send' }]
    : [];

/** What of the declaration has not been confirmed. */
const undeclared = ({ concern }: Draft): FieldError[] =>
  missingToSend(concern, { declaration: true })
    .filter(({ task, code }) => task === 'declaration' && code === 'missing')
    .map(missingInWords);

async function page(c: C, deps: Needs, draft: Draft, extra: Partial<CheckProps>) {
  const { site, actor, settings } = c.var;
  const shown = { name: actor.name, ...shownValues(draft.concern, 'declaration') };
  return (
    <DraftCheckPage
      site={site}
      actor={actor}
      settings={settings}
      draft={draft}
      now={deps.now()}
      attachments={shownIn(await deps.store.attachments.find(folderOfDraft(draft)))}
      doubts={doubtsIn(draft, localDate(deps.now()))}
      shown={shown}
      {...extra}
    />
  );
}

/** Every answer that may be a slip, found as its own page would find it. */
function doubtsIn({ concern }: Draft, today: string): Doubt[] {
  return everyAsking(concern).flatMap(({ task: { name: task }, entityId }): Doubt[] => {
    const about = entityId === undefined ? {} : { entityId };
    const { warnings } = fillTask(task, shownValues(concern, task, entityId), { concern, today, ...about });
    return fieldWarnings(task, warnings).map((warning) => ({ task, ...about, warning }));
  });
}
