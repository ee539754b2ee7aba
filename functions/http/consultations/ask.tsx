import { type Context, Hono } from 'hono';
import { AskFirst, askFirst } from '../../../shared/consultation/ask-first.ts';
import { likelyNames } from '../../../shared/consultation/likely-names.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { ConsultationId } from '../../../shared/ids.ts';
import type { Problem } from '../../../shared/result.ts';
import { startClock } from '../../../shared/time/clocks.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { askFirstProblems } from '../../../web/forms/consultation-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { AskPage, type AskValues } from '../../../web/pages/consultation/ask.tsx';
import { DangerPage } from '../../../web/pages/gate/danger.tsx';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

type C = Context<SignedIn>;
type Extra = { errors?: readonly FieldError[]; names?: readonly string[]; notice?: string | undefined };

const fields = ['worry', 'ageBand', 'childNamed', 'forename', 'surname', 'allegation', 'done', 'wanted'] as const;
const valuesIn = (body: FormBody): AskValues => {
  const [worry, ageBand, childNamed, forename, surname, allegation, done, wanted] = fields.map((name) =>
    cleaned(textOf(body, name)),
  );
  return {
    worry: worry ?? '',
    ageBand: ageBand ?? '',
    childNamed: childNamed ?? '',
    forename: forename ?? '',
    surname: surname ?? '',
    allegation: allegation ?? '',
    done: done ?? '',
    wanted: wanted ?? '',
  };
};

/** Problems in the order in which the page asks. */
const inOrder = (problems: readonly Problem[]): Problem[] =>
  fields.flatMap((name) => problems.filter(({ field }) => field === name));

/** What a question without a name says that may be one, other than what its asker was told of already. */
function namesToShow(command: AskFirst, warned: string): string[] {
  if (command.childNamed === 'yes') return [];
  const told = new Set(warned.split(' '));
  const names = likelyNames([command.worry, command.done, command.wanted].join('\n'));
  return names.some((name) => !told.has(name)) ? names : [];
}

/** Asking first: whoever is in danger is sent to the telephone, everybody else to a short form. */
export const askRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/ask', async (c) => {
      const held = await heldFor(c, deps);
      if (held) return page(c, deps, held, { notice: doneWords('held') });
      return c.req.query('danger') === 'no' ? page(c, deps, {}, {}) : gate(c, deps, []);
    })
    .post('/ask', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      if (textOf(body.value, 'step') !== 'ask') {
        const danger = textOf(body.value, 'immediateDanger');
        if (danger === 'yes') return c.redirect('/concerns/new?danger=yes', 303);
        if (danger === 'no') return c.redirect('/ask?danger=no', 303);
        const field = 'immediateDanger';
        return gate(c, deps, [{ field, fieldId: field, text: 'Select yes if anyone is in immediate danger' }]);
      }
      return asked(c, deps, body.value);
    });

async function asked(c: C, deps: Deps, body: FormBody) {
  const values = valuesIn(body);
  const command = AskFirst.safeParse(values);
  if (!command.success) {
    const problems = inOrder(problemsOf(command.error));
    return page(c, deps, body, { errors: problemsInWords(problems, askFirstProblems) }, 400);
  }
  const names = namesToShow(command.data, textOf(body, 'warned'));
  if (names.length > 0) return page(c, deps, body, { names });

  const moment = momentOf(deps, c.var);
  const wanted = ConsultationId.safeParse(textOf(body, 'consultation'));
  for (const id of [wanted.data ?? ConsultationId.parse(deps.newId()), ConsultationId.parse(deps.newId())]) {
    const change = askFirst(command.data, id, moment);
    if (!change.ok) return refused(c, change.refusal);
    const saved = await deps.store.consultations.save(change.value);
    if (saved.ok) return c.redirect(`/consultations/${id}?done=asked-first`, 303);
    // The button was pressed twice, or Back was pressed and another question asked: the words tell which.
    const before = await deps.store.consultations.find(id);
    const { consultation } = change.value;
    const same =
      before.ok &&
      before.value.askedBy.personId === consultation.askedBy.personId &&
      (['worry', 'done', 'wanted'] as const).every((field) => before.value[field] === consultation[field]);
    if (same) return c.redirect(`/consultations/${id}?done=asked-first`, 303);
  }
  throw new Error('a question could not be saved under a new id');
}

function gate(c: C, deps: Deps, errors: { field: string; fieldId: string; text: string }[]) {
  const { site, actor, settings } = c.var;
  const now = deps.now();
  const common = { site, actor, settings, errors, now, opening: openingAt(settings.calendar, now) };
  return c.html(<DangerPage {...common} action="/ask" />, errors.length > 0 ? 400 : 200);
}

function page(c: C, deps: Deps, body: FormBody, extra: Extra, status: 200 | 400 = 200) {
  const { site, actor, settings } = c.var;
  const now = deps.now();
  const { dueAt } = startClock(settings.consultations.answer, settings.calendar, now);
  const id = ConsultationId.safeParse(textOf(body, 'consultation'));
  return c.html(
    <AskPage
      site={site}
      actor={actor}
      settings={settings}
      opening={openingAt(settings.calendar, now)}
      consultationId={id.data ?? deps.newId()}
      values={valuesIn(body)}
      answeredBy={dateTimeInWords(new Date(dueAt))}
      {...extra}
    />,
    status,
  );
}
