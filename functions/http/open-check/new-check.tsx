import { type Context, Hono } from 'hono';
import { isStale } from '../../../shared/case-feed/feed.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { answerOf } from '../../../shared/open-check/answer.ts';
import { type AskWhetherOpen, readCheck } from '../../../shared/open-check/ask-whether-open.ts';
import { makeCheck } from '../../../shared/open-check/make-check.ts';
import { isDrawn, isStoodFor, mustStandIn } from '../../../shared/open-check/stand-in.ts';
import { noticeUnusual } from '../../../shared/open-check/unusual-use.ts';
import { type Matching, readyMatching } from '../../../shared/person-match/matching.ts';
import type { Result } from '../../../shared/result.ts';
import { personMatchingOf } from '../../../shared/settings/person-matching.ts';
import type { Settings } from '../../../shared/settings.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { openCheckProblems } from '../../../web/forms/open-check-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { NewCheckPage } from '../../../web/pages/open-check/new-check.tsx';
import { TooManyChecksPage } from '../../../web/pages/open-check/too-many.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenCheckDeps } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { countCheck, unusualIn } from './count-check.ts';
import { checkersOnly, type WithRules, withRules } from './rules-in-force.ts';

type C = Context<WithRules>;

const fields = ['purpose', 'why', 'relationship', 'given', 'family', 'dateOfBirth', 'postcode', 'nhsNumber', 'upn'];
const boxes = ['dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year'];

const valuesIn = (body: FormBody): Record<string, string> =>
  Object.fromEntries([...fields, ...boxes].map((name) => [name, cleaned(textOf(body, name))]));

const ready = new WeakMap<Settings, Matching>();

/** How people are compared under these settings, made ready once. */
function matchingOf(settings: Settings): Matching {
  const known = ready.get(settings) ?? readyMatching(personMatchingOf(settings));
  ready.set(settings, known);
  return known;
}

/** A check: the form, and the answer, which takes as long and looks the same whatever it is. */
export const newCheckRoutes = (deps: OpenCheckDeps) =>
  new Hono<WithRules>()
    .get('/checks/new', withRules, checkersOnly, async (c) => {
      const held = await heldFor(c, deps);
      return page(c, held ?? {}, { notice: held && doneWords('held') });
    })
    .post('/checks/new', withRules, checkersOnly, async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const { [boxes[0] ?? '']: day = '', [boxes[1] ?? '']: month = '', ...rest } = valuesIn(body.value);
      const year = rest[boxes[2] ?? ''] ?? '';
      const dateOfBirth = [year, month, day].map((part) => part.trim()).join('-');
      const asked = readCheck({ ...rest, dateOfBirth }, c.var.rules, localDate(deps.now()));
      if (!asked.ok) {
        const { refusal } = asked;
        if (refusal.kind !== 'invalid') return refused(c, refusal);
        const inOrder = fields.flatMap((name) => refusal.problems.filter(({ field }) => field === name));
        return page(c, body.value, { errors: problemsInWords(inOrder, openCheckProblems) }, 400);
      }
      const most = await countCheck(deps, c.var);
      if (most) {
        const { beyond, first } = most;
        const why = beyond === 'person' ? 'person-limit' : 'organisation-limit';
        const noticed = first && noticeUnusual(why, { rules: c.var.rules }, momentOf(deps, c.var));
        if (noticed) await deps.store.openChecks.saveUnusual(noticed, deps.newId());
        return c.html(<TooManyChecksPage {...staffOf(deps, c.var)} most={beyond} />, 429);
      }
      const saved = await deps.pace(() => answered(deps, c.var, asked.value));
      return saved.ok ? c.redirect(`/checks/${saved.value}`, 303) : refused(c, saved.refusal);
    });

/** Looks, compares and keeps the check. As many items are read for everybody, whatever is found. */
async function answered(
  deps: OpenCheckDeps,
  c: WithRules['Variables'],
  asked: AskWhetherOpen,
): Promise<Result<string>> {
  const { actor, settings, rules } = c;
  const moment = momentOf(deps, c);
  const { authority } = actor;
  const [{ head, children }, standIns, digest] = await Promise.all([
    deps.store.caseFeed.near(authority, asked),
    deps.store.standIns.near(authority, asked, moment.now),
    deps.store.standIns.digest(),
  ]);
  const matching = matchingOf(settings);
  const stoodFor = isStoodFor(asked, standIns, matching);
  const found = answerOf(asked, children, {
    matching,
    fresh: !isStale(head, { now: moment.now, hours: rules.staleHours }),
    drawn: stoodFor || isDrawn(asked, { percent: rules.cannotTellPercent, digest, authority }),
  });
  if (mustStandIn(found) && !stoodFor) {
    const kept = await deps.store.standIns.keep(authority, asked, moment.now, deps.newId);
    if (!kept.ok) return kept;
  }
  const unusual = await unusualIn(deps, c, { about: asked, answer: found.answer });
  const change = makeCheck(asked, { found, asAt: head?.extractedAt, rules, unusual }, moment);
  const saved = await deps.store.openChecks.save(change, deps.newId());
  return saved.ok ? { ok: true, value: change.check.id } : saved;
}

type Shown = { errors?: readonly FieldError[]; notice?: string | undefined };

function page(c: C, body: FormBody, shown: Shown, status: 200 | 400 = 200) {
  const { site, actor, rules } = c.var;
  return c.html(<NewCheckPage {...{ site, actor, rules }} values={valuesIn(body)} {...shown} />, status);
}
