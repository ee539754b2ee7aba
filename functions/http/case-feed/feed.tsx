import { type Context, Hono } from 'hono';
import { sampleFeed } from '../../../shared/case-feed/columns.ts';
import { type CaseFile, isStale } from '../../../shared/case-feed/feed.ts';
import { TakeFile, takeFile } from '../../../shared/case-feed/take-file.ts';
import { CaseFileId } from '../../../shared/ids.ts';
import { feedFileProblemInWords, takeProblems } from '../../../web/forms/case-feed-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { FeedPage } from '../../../web/pages/case-feed/feed.tsx';
import { CaseFilePage } from '../../../web/pages/case-feed/file.tsx';
import { FeedGuidePage } from '../../../web/pages/case-feed/guide.tsx';
import type { FileProblem } from '../columned-lines.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenCheckDeps } from '../context.ts';
import { fileIn } from '../file-in.ts';
import { formBody } from '../form-body.ts';
import { type WithRules, withRules } from '../open-check/rules-in-force.ts';
import { refused } from '../refused.tsx';
import { checkFile } from './check-file.ts';

type C = Context<WithRules>;

/** The case system's file of the children who are open: sent, compared with the one in force, and put into force. */
export const feedRoutes = (deps: OpenCheckDeps) =>
  new Hono<WithRules>()
    .get('/checks/feed', withRules, (c) => feed(c, deps))
    .get('/checks/feed/guide', withRules, (c) => c.html(<FeedGuidePage {...staffOf(deps, c.var)} />))
    .get('/checks/feed/sample', withRules, (c) =>
      c.body(sampleFeed(), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="open-children-sample.csv"',
      }),
    )
    .post('/checks/feed', withRules, async (c) => {
      const file = await fileIn(c);
      if ('code' in file) return feed(c, deps, file);
      const { actor, rules } = c.var;
      const checked = await checkFile(deps, file, actor, rules.closedPercent);
      return checked.ok ? c.redirect(`/checks/feed/${checked.file.id}`, 303) : feed(c, deps, checked.problem);
    })
    .get('/checks/feed/:file', withRules, async (c) => {
      const file = await fileOf(c, deps);
      return file ? filePage(c, deps, file) : refused(c, { kind: 'not-found' });
    })
    .post('/checks/feed/:file/take', withRules, async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const file = await fileOf(c, deps);
      if (!file) return refused(c, { kind: 'not-found' });
      const reason = typedIn(body.value, 'reason');
      const command = TakeFile.safeParse({ reason });
      const again = (code: string) =>
        filePage(c, deps, file, { reason, errors: problemsInWords([{ field: 'reason', code }], takeProblems) }, 400);
      if (!command.success) return again('too-long');
      const head = await deps.store.caseFeed.head(deps.authority);
      const change = takeFile(file, head, command.data, momentOf(deps, c.var));
      if (!change.ok) return change.refusal.kind === 'invalid' ? again('missing') : refused(c, change.refusal);
      const saved = await deps.store.caseFeed.take(change.value, deps.newId());
      return saved.ok ? c.redirect('/checks/feed?done=taken', 303) : refused(c, saved.refusal);
    });

async function fileOf(c: C, { store, authority }: OpenCheckDeps): Promise<CaseFile | undefined> {
  const id = CaseFileId.safeParse(c.req.param('file'));
  const file = id.success ? await store.caseFeed.find(id.data) : undefined;
  return file?.authority === authority ? file : undefined;
}

async function feed(c: C, deps: OpenCheckDeps, problem?: FileProblem) {
  const { authority, store } = deps;
  const [head, files] = await Promise.all([
    store.caseFeed.head(authority),
    store.caseFeed.files(authority, c.req.query('cursor')),
  ]);
  const stale = isStale(head, { now: deps.now(), hours: c.var.rules.staleHours });
  const errors = problem ? [{ id: 'file', text: feedFileProblemInWords(problem) }] : [];
  const done = c.req.query('done') === 'taken';
  return c.html(
    <FeedPage {...staffOf(deps, c.var)} {...{ head, stale, errors, done }} files={files.items} next={files.cursor} />,
    problem ? 400 : 200,
  );
}

type Shown = { reason?: string; errors?: readonly FieldError[] };

async function filePage(c: C, deps: OpenCheckDeps, file: CaseFile, shown: Shown = {}, status: 200 | 400 = 200) {
  const head = await deps.store.caseFeed.head(deps.authority);
  return c.html(<CaseFilePage {...staffOf(deps, c.var)} {...{ file, head }} {...shown} />, status);
}
