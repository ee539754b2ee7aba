import { type Context, Hono } from 'hono';
import { nameOf } from '../../../shared/handover/sheet.ts';
import { sheetAfter } from '../../../shared/handover/sheet-times.ts';
import { Finish, finish, Sign, sign, signMessage } from '../../../shared/handover/sign.ts';
import type { Refusal, Result } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { HandoverPage } from '../../../web/pages/handover/handover.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { type HandoverDeps, momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { sheetNow, sheetToCome, storyOf } from './sheet-now.ts';
import { earlierSheetRoutes } from './sheets.tsx';

async function shown(
  c: Context<SignedIn>,
  deps: HandoverDeps,
  said: { done?: string | undefined; notice?: string },
  status: 200 | 409,
) {
  const preview = c.req.method === 'GET' && c.req.query('sheet') === 'next';
  const sheet = await (preview ? sheetToCome : sheetNow)(deps, c.var);
  const [story, { items: sheets }] = await Promise.all([
    storyOf(deps, c.var, sheet),
    deps.store.handovers.sheets(deps.authority),
  ]);
  const next = sheetAfter(c.var.settings, deps.now());
  const page = { ...staffOf(deps, c.var), ...sheet, ...story, sheets, next, preview };
  return c.html(<HandoverPage {...page} {...said} />, status);
}

/** What is told on the sheet of an act that came too late. */
const tooLate = (refusal: Refusal): string => {
  if (refusal.kind === 'taken') return `${refusal.by} has acknowledged it already.`;
  if (refusal.kind !== 'wrong-status')
    return 'It has changed since you opened the sheet. Look at it again below, then acknowledge it.';
  if (refusal.status === 'red-unsigned')
    return 'The sheet cannot be finished while anything red on it is not acknowledged.';
  if (refusal.status === 'finished') return 'The sheet has been finished. What comes after it is on the board.';
  return 'It is on the sheet no longer: it has been dealt with.';
};
const anotherSheet = 'A new sheet has been made since you opened yours. This is the new one.';

/** Each half of the day is handed over on one sheet, item by item and by name. */
export const handoverRoutes = (deps: HandoverDeps) =>
  new Hono<SignedIn>()
    .get('/handover', (c) => shown(c, deps, { done: doneWords(c.req.query('done')) }, 200))
    .post('/handover/sign', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Sign.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const asked = command.data;
      const { place, items, messages, made } = await sheetNow(deps, c.var);
      if (nameOf(asked.sheet) !== nameOf(place)) return shown(c, deps, { notice: anotherSheet }, 409);
      const sheet = { kind: place.kind, finished: made?.finished !== undefined };
      const moment = momentOf(deps, c.var);
      const signed =
        'contact' in asked
          ? sign(
              items.find(({ row }) => row.id === asked.contact),
              { ...sheet, seen: asked.seen },
              moment,
            )
          : signMessage(
              messages.find(({ notice }) => notice.id === asked.message),
              { ...sheet, since: asked.since },
              moment,
            );
      const saved: Result<unknown> = signed.ok
        ? await deps.store.handovers.sign(deps.authority, place, signed.value, deps.newId())
        : signed;
      const at = 'contact' in asked ? `contact-${asked.contact}` : `message-${asked.message}`;
      if (saved.ok) return c.redirect(`/handover?done=signed#${at}`, 303);
      if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
      return shown(c, deps, { notice: tooLate(saved.refusal) }, 409);
    })
    .post('/handover/finish', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Finish.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const now = await sheetNow(deps, c.var);
      if (nameOf(command.data.sheet) !== nameOf(now.place)) return shown(c, deps, { notice: anotherSheet }, 409);
      const sheet = finish(now, now, momentOf(deps, c.var));
      const saved: Result<unknown> = sheet.ok
        ? await deps.store.handovers.save(deps.authority, sheet.value, deps.newId())
        : sheet;
      // Finished twice is finished: the sheet is kept as it stood the first time.
      const isFinished = saved.ok || (await deps.store.handovers.find(deps.authority, now.place))?.finished;
      if (saved.ok || (isFinished && saved.refusal.kind !== 'forbidden')) {
        return c.redirect('/handover?done=sheet-finished', 303);
      }
      if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
      return shown(c, deps, { notice: tooLate(saved.refusal) }, 409);
    })
    .route('/', earlierSheetRoutes(deps));
