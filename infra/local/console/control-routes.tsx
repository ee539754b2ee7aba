import { Hono } from 'hono';
import * as z from 'zod';
import { settle } from '../events/settle.ts';
import { isForm, sent, wantsPage } from './asked.ts';
import { ClockPage } from './clock-page.tsx';
import type { ConsoleDeps, Local } from './deps.ts';
import { FaultsPage } from './faults-page.tsx';
import { problem } from './problem.ts';

type Deps = Pick<
  ConsoleDeps,
  'site' | 'clock' | 'schedule' | 'faults' | 'files' | 'mail' | 'parts' | 'queues' | 'failing'
>;

const Form = z
  .object({
    reset: z
      .literal('true')
      .transform(() => true)
      .optional(),
  })
  .loose();

/** What scripts and people move: the clock and the mail's faults; and what tells them that all is done and well. */
export const controlRoutes = ({ site, clock, schedule, faults, files, mail, parts, queues, failing }: Deps) =>
  new Hono<Local>()
    .get('/healthz', async (c) => {
      const part = await failing();
      if (part) return c.json({ status: 'unavailable', part }, 503);
      // Without them files wait, and everything else goes on: that is said, and is no reason to call the box ill.
      const down = await files.down();
      return c.json({ status: 'ok', ...(down.length > 0 && { down }) });
    })

    .get('/_local/clock', async (c) => {
      if (!wantsPage(c)) return c.json({ now: clock.now().toISOString() });
      return c.html(<ClockPage site={await site()} now={clock.now()} moved={clock.moved()} />);
    })
    .post('/_local/clock', async (c) => {
      const asked = await sent(c);
      const moved = clock.move(isForm(c) ? Form.parse(asked) : asked);
      if (!moved.ok) return problem(400, 'The clock was not moved', problemsOf(moved.refusal));
      await schedule.runNow();
      for (const part of parts) part.nudge?.();
      return isForm(c) ? c.redirect('/_local/clock', 303) : c.json({ now: clock.now().toISOString() });
    })

    .get('/_local/mail-faults', async (c) =>
      wantsPage(c) ? c.html(<FaultsPage site={await site()} faults={faults.current()} />) : c.json(faults.current()),
    )
    .post('/_local/mail-faults', async (c) => {
      const set = faults.set(await sent(c));
      if (!set.ok) return problem(400, 'The faults were not changed', problemsOf(set.refusal));
      await mail.followFaults();
      return c.json(set.value);
    })

    .get('/_local/file-faults', (c) => c.json(files.faults.current()))
    .post('/_local/file-faults', async (c) => {
      const set = files.faults.set(await sent(c));
      if (!set.ok) return problem(400, 'The faults were not changed', problemsOf(set.refusal));
      await files.followFaults();
      return c.json(set.value);
    })

    .get('/_local/queues', (c) =>
      c.json(queues.map((queue) => ({ name: queue.name, ...queue.counts(), deadLetters: queue.deadLetters() }))),
    )
    .post('/_local/queues/redrive', (c) => {
      const again = queues.reduce((sum, queue) => sum + queue.redrive(), 0);
      for (const part of parts) part.nudge?.();
      return c.json({ again });
    })

    .post('/_local/settle', async (c) => {
      await schedule.runNow();
      const left = await settle(parts);
      if (Object.keys(left).length === 0) return c.json({ status: 'settled' });
      return problem(503, 'Not everything is done', [], { left });
    });

const problemsOf = (refusal: { kind: string; problems?: { field: string; code: string }[] }) => refusal.problems ?? [];
