import { type Context, Hono } from 'hono';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { type AnswerCopy, answerCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { triageDoneWords } from '../../../web/forms/triage-done-words.ts';
import { CopyPage } from '../../../web/pages/triage-outcome/copy.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type IncidentDeps, momentOf } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { conferenceShown } from './conference.tsx';
import { type OpenedCopy, openedCopy } from './opened-copy.ts';
import { toldTo } from './told-to.ts';

type C = Context<OpenedCopy>;
type Said = {
  body?: FormBody;
  done?: string | undefined;
  notice?: string | undefined;
  conflict?: true;
  tooLong?: true;
};

/** The longest that somebody may write about what they have done. */
const longestNote = 1000;

/** What one agency was told of one outcome: read, acknowledged, and each thing that it asks marked as done. */
export const copyRoutes = (deps: IncidentDeps) => {
  const { store } = deps;

  async function shown(c: C, copy: AgencyCopy, { body = {}, ...said }: Said, status: 200 | 400 | 409 = 200) {
    const { incident } = c.var;
    const { outcome, slice, settings } = await toldTo(deps, { incident, copy });
    const typed = { line: typedIn(body, 'lineId'), note: typedIn(body, 'note') };
    const page = { ...staffOf(deps, c.var), settings, incident, copy, outcome, told: slice, typed, ...said };
    return c.html(<CopyPage {...page} />, status);
  }

  /** Keeps what the reader did. Undefined when somebody else of their agency was quicker. */
  async function keep(c: C, copy: AgencyCopy, command: AnswerCopy): Promise<AgencyCopy | undefined> {
    const answered = answerCopy(copy, command, c.var.reader, momentOf(deps, c.var));
    if (!answered.ok) return undefined;
    const change = answered.value;
    if (!change) return copy;
    return (await store.incidents.saveCopies(change)).ok ? change.copies?.[0] : undefined;
  }

  async function now(c: C): Promise<AgencyCopy> {
    const { copy, incident, reader } = c.var;
    return (await store.incidents.copy(incident.id, reader)) ?? copy;
  }

  /** Takes what the reader did; whoever was overtaken sees the copy as it is now, with what they typed. */
  async function take(c: C, command: (body: FormBody) => AnswerCopy | 'too-long') {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const { copy, incident, reader } = c.var;
    const asked = command(body);
    if (asked === 'too-long') return shown(c, copy, { body, tooLong: true }, 400);
    const answered = answerCopy(copy, asked, reader, momentOf(deps, c.var));
    if (!answered.ok && !isConflict(answered.refusal)) return refused(c, answered.refusal);
    const saved = answered.ok && answered.value ? await store.incidents.saveCopies(answered.value) : answered;
    if (!saved.ok) return shown(c, await now(c), { body, conflict: true }, 409);
    return c.redirect(`/triage-outcomes/${incident.id}?done=copy-${asked.act}`, 303);
  }

  return new Hono<OpenedCopy>()
    .use('/triage-outcomes/:id/*', openedCopy(deps))
    .get('/triage-outcomes/:id', async (c) => {
      const held = await heldFor(c, deps);
      // Whoever asks for the head alone has not read it.
      const opened = c.req.method === 'GET' ? await keep(c, c.var.copy, { act: 'open' }) : c.var.copy;
      const notice = held && doneWords('held');
      return shown(c, opened ?? (await now(c)), {
        body: held ?? {},
        notice,
        done: triageDoneWords(c.req.query('done')),
      });
    })
    .get('/triage-outcomes/:id/conference', async (c) => {
      const { incident, copy, reader } = c.var;
      const { outcome } = await toldTo(deps, { incident, copy });
      const refers = reader.kind === 'agency' && outcome.marac?.agency === reader.agency;
      const found = refers ? await store.incidents.findWithTriage(incident.id) : undefined;
      const about = found?.ok && { ...found.value, outcome, back: `/triage-outcomes/${incident.id}` };
      const page = about && (await conferenceShown(deps, staffOf(deps, c.var), about));
      return page ? c.html(page) : refused(c, { kind: 'not-found' });
    })
    .post('/triage-outcomes/:id/acknowledge', (c) => take(c, (body) => ({ act: 'acknowledge', seen: seenIn(body) })))
    .post('/triage-outcomes/:id/done', (c) =>
      take(c, (body) => {
        const note = typedIn(body, 'note').trim();
        if ([...note].length > longestNote) return 'too-long';
        return { act: 'done', seen: seenIn(body), lineId: typedIn(body, 'lineId'), ...(note && { note }) };
      }),
    );
};
