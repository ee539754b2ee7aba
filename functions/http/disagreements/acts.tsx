import { Hono } from 'hono';
import { Accept, accept } from '../../../shared/disagreement/accept.ts';
import type { Side } from '../../../shared/disagreement/disagreement.ts';
import { MoveOn, moveOn } from '../../../shared/disagreement/move-on.ts';
import { NotSafe, notSafe } from '../../../shared/disagreement/not-safe.ts';
import { NoteLearning, noteLearning } from '../../../shared/disagreement/note-learning.ts';
import { Reply, reply } from '../../../shared/disagreement/reply.ts';
import { Settle, settle } from '../../../shared/disagreement/settle.ts';
import { Withdraw, withdraw } from '../../../shared/disagreement/withdraw.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { childrenProblems, disagreementProblems, inWords } from '../../../web/forms/disagreement-problems.ts';
import { AnswerPage } from '../../../web/pages/disagreement/answer.tsx';
import { DisagreementPage } from '../../../web/pages/disagreement/disagreement.tsx';
import { LearningPage } from '../../../web/pages/disagreement/learning.tsx';
import { MoveOnPage } from '../../../web/pages/disagreement/move-on.tsx';
import { NotSafePage } from '../../../web/pages/disagreement/not-safe.tsx';
import { SettlePage } from '../../../web/pages/disagreement/settle.tsx';
import { WithdrawPage } from '../../../web/pages/disagreement/withdraw.tsx';
import { typedIn } from '../contacts/form.ts';
import type { Deps, OpenedContact } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { type ActForm, seenOf, showAct, takeAct } from './act-form.ts';
import { disagreementRoute } from './disagreement.tsx';
import { holderGone } from './holder-gone.ts';

/** The question that every stage asks of both sides, as it was typed. */
export const safetyIn = (body: FormBody) => ({
  safe: typedIn(body, 'safe'),
  safeWords: typedIn(body, 'safeWords'),
  phoned: typedIn(body, 'phoned') === 'yes',
});

const movingOn: ActForm<MoveOn> = {
  schema: MoveOn,
  command: (body) => ({
    ...safetyIn(body),
    seen: seenOf(body),
    // An empty text would count as the first stage.
    to: typedIn(body, 'to') || 'nowhere',
    reason: typedIn(body, 'reason'),
  }),
  rule: moveOn,
  words: inWords(disagreementProblems.moving),
  page: (form) => (
    <MoveOnPage
      {...form}
      values={{ ...safetyIn(form.body), to: typedIn(form.body, 'to'), reason: typedIn(form.body, 'reason') }}
    />
  ),
  longest: 'reason',
  done: 'taken-on',
};

const alarm = (deps: Pick<Deps, 'now'>): ActForm<NotSafe> => ({
  schema: NotSafe,
  command: safetyIn,
  rule: notSafe,
  words: inWords(disagreementProblems.notSafe),
  page: (form) => {
    const opening = openingAt(form.settings.calendar, deps.now());
    return <NotSafePage {...form} opening={opening} values={safetyIn(form.body)} />;
  },
  longest: 'safeWords',
  done: 'not-safe',
});

const withdrawing: ActForm<Withdraw> = {
  schema: Withdraw,
  command: (body) => ({ seen: seenOf(body), words: typedIn(body, 'words') }),
  rule: withdraw,
  words: inWords(disagreementProblems.withdrawing),
  page: (form) => <WithdrawPage {...form} words={typedIn(form.body, 'words')} />,
  longest: 'words',
  done: 'withdrawn-disagreement',
};

const settling: ActForm<Settle> = {
  schema: Settle,
  command: (body) => ({ seen: seenOf(body), how: typedIn(body, 'how'), words: typedIn(body, 'words') }),
  rule: settle,
  words: inWords(disagreementProblems.settling),
  page: (form) => <SettlePage {...form} how={typedIn(form.body, 'how')} words={typedIn(form.body, 'words')} />,
  longest: 'words',
  done: 'settled',
};

const learning: ActForm<NoteLearning> = {
  schema: NoteLearning,
  command: (body) => ({ seen: seenOf(body), words: typedIn(body, 'words') }),
  rule: noteLearning,
  words: inWords(disagreementProblems.learning),
  page: (form) => <LearningPage {...form} words={typedIn(form.body, 'words')} />,
  longest: 'words',
  done: 'learning',
};

const answerIn = (body: FormBody) => ({
  result: typedIn(body, 'result'),
  words: typedIn(body, 'words'),
  onBehalfOf: typedIn(body, 'onBehalfOf'),
});

const answering = (gone: boolean): ActForm<Reply> => ({
  schema: Reply,
  command: (body, { children }) => ({
    ...safetyIn(body),
    ...answerIn(body),
    seen: seenOf(body),
    levels: children.flatMap(({ childId }) => {
      const level = typedIn(body, `level-${childId}`);
      return level ? [{ childId, level }] : [];
    }),
  }),
  rule: (contact, disagreement, command, moment) => reply(contact, disagreement, command, { holderGone: gone }, moment),
  words: (problems, { children }) => {
    const levels = childrenProblems(children.map(({ childId, name }) => ({ id: childId, name })));
    const { onBehalfOf, result, words, ...safety } = disagreementProblems.answering;
    return inWords({ onBehalfOf, result, ...levels, words, ...safety })(problems);
  },
  page: (form) => (
    <AnswerPage
      {...form}
      values={{ ...safetyIn(form.body), ...answerIn(form.body) }}
      levels={
        new Map(form.disagreement.children.map(({ childId }) => [childId, typedIn(form.body, `level-${childId}`)]))
      }
    />
  ),
  longest: 'words',
  done: 'answered-disagreement',
});

/** What either side may do from the page of a disagreement. */
const onBothSides = (deps: Deps, side: Side, at: string) =>
  new Hono<OpenedContact>()
    .get(at, disagreementRoute(deps, side))
    .get(`${at}/move-on`, showAct(deps, side, movingOn))
    .post(`${at}/move-on`, takeAct(deps, side, movingOn))
    .get(`${at}/not-safe`, showAct(deps, side, alarm(deps)))
    .post(`${at}/not-safe`, takeAct(deps, side, alarm(deps)));

/** A disagreement as the referrer's side sees it and acts on it. */
export const referralDisagreementRoutes = (deps: Deps) => {
  const at = '/referrals/:id/disagreements/:disagreement';
  const accepting: ActForm<Accept> = {
    schema: Accept,
    command: (body) => ({ seen: seenOf(body) }),
    rule: accept,
    words: () => [],
    page: ({ body: _, ...form }) => <DisagreementPage {...form} />,
    longest: 'seen',
    done: 'accepted',
  };
  return new Hono<OpenedContact>()
    .route('/', onBothSides(deps, 'referrer', at))
    .post(`${at}/accept`, takeAct(deps, 'referrer', accepting))
    .get(`${at}/withdraw`, showAct(deps, 'referrer', withdrawing))
    .post(`${at}/withdraw`, takeAct(deps, 'referrer', withdrawing));
};

/** A disagreement as the front door sees it and answers it. */
export const contactDisagreementRoutes = (deps: Deps) => {
  const at = '/contacts/:id/disagreements/:disagreement';
  return new Hono<OpenedContact>()
    .route('/', onBothSides(deps, 'council', at))
    .get(`${at}/answer`, showAct(deps, 'council', answering(false)))
    .post(`${at}/answer`, async (c) => takeAct(deps, 'council', answering(await holderGone(deps, c.var.contact)))(c))
    .get(`${at}/settle`, showAct(deps, 'council', settling))
    .post(`${at}/settle`, takeAct(deps, 'council', settling))
    .get(`${at}/learning`, showAct(deps, 'council', learning))
    .post(`${at}/learning`, takeAct(deps, 'council', learning));
};
