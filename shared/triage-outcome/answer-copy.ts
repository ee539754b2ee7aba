import * as z from 'zod';
import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { AgencyCopy } from './agency-copy.ts';
import { tellReader } from './give-copies.ts';
import { type Reader, readerKey } from './reader.ts';

const seen = Seen;

/** What a reader does with their copy: opens it, confirms that they have it, says that something is done. */
export const AnswerCopy = z.discriminatedUnion('act', [
  z.object({ act: z.literal('open') }),
  z.object({ act: z.literal('acknowledge'), seen }),
  z.object({ act: z.literal('done'), seen, lineId: z.string(), note: z.string().trim().max(1000).optional() }),
]);
export type AnswerCopy = z.infer<typeof AnswerCopy>;

/** Whether a copy is its reader's to have: one that is held back is nobody's yet. */
export const isGiven = ({ held }: Pick<AgencyCopy, 'held'>): boolean => held === undefined;

/**
 * Keeps what a reader did with their copy. `as` is whom the actor reads for, as the guard found. Opening it twice, and
 * confirming twice, are one. A copy that is held back answers as if it were not there.
 */
export function answerCopy(
  copy: AgencyCopy,
  command: AnswerCopy,
  as: Reader,
  moment: Moment,
): Result<IncidentChange | undefined> {
  if (readerKey(as) !== readerKey(copy.reader) || !isGiven(copy)) return refuse({ kind: 'not-found' });
  if (!may(moment.actor, 'read-triage-outcomes')) return refuse({ kind: 'forbidden' });
  // What was late is answered; if anything else of it is late as well, that is another task.
  const { task, ...untasked } = copy;
  const next = { ...untasked, version: copy.version + 1 };
  const { edition } = copy;
  const begun = { ...happening(copy.incidentId, moment), reader: readerKey(copy.reader) };
  const opened = copy.opened ?? stampedAt(moment);
  switch (command.act) {
    case 'open':
      if (copy.opened) return ok(undefined);
      return ok({
        copies: [{ ...next, opened, ...(task && { task }) }],
        event: { ...begun, type: 'copy-opened', edition },
        notices: [],
      });
    case 'acknowledge':
      if (copy.acknowledged) return ok(undefined);
      if (command.seen !== copy.version) return refuse({ kind: 'stale' });
      return ok({
        copies: [{ ...next, opened, acknowledged: stampedAt(moment) }],
        event: { ...begun, type: 'copy-acknowledged', edition },
        notices: [],
      });
    case 'done': {
      const { lineId, note } = command;
      const action = copy.actions.find((candidate) => candidate.lineId === lineId);
      if (!action) return refuse({ kind: 'invalid', problems: [{ field: 'lineId', code: 'not-listed' }] });
      if (action.done) return ok(undefined);
      if (command.seen !== copy.version) return refuse({ kind: 'stale' });
      const done = { ...(note && { note }), ...stampedAt(moment) };
      return ok({
        copies: [{ ...next, actions: copy.actions.map((one) => (one === action ? { ...action, done } : one)) }],
        event: { ...begun, type: 'action-done', lineId, ...(note && { note }) },
        notices: [],
      });
    }
  }
}

export const ReleaseCopy = z.object({ seen, reason: z.string().trim().max(1000) });
export type ReleaseCopy = z.infer<typeof ReleaseCopy>;

/** Lets a copy go that was held back, once a manager has settled who there may read it, and says why. */
export function releaseCopy(copy: AgencyCopy, { seen, reason }: ReleaseCopy, moment: Moment): Result<IncidentChange> {
  if (!may(moment.actor, 'chair-triage')) return refuse({ kind: 'forbidden' });
  const { held, ...rest } = copy;
  if (!held) return refuse({ kind: 'wrong-status', status: 'sent' });
  if (seen !== copy.version) return refuse({ kind: 'stale' });
  if ([...reason].length < 10) return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'too-short' }] });
  const released: AgencyCopy = {
    ...rest,
    version: copy.version + 1,
    sentAt: moment.now.toISOString(),
    released: { reason, adultIds: held.adultIds, ...(held.as && { as: held.as }), ...stampedAt(moment) },
  };
  return ok({
    copies: [released],
    event: {
      ...happening(copy.incidentId, moment),
      type: 'copy-released',
      reader: readerKey(copy.reader),
      reason,
    },
    notices: [tellReader(released, copy.earlier.length > 0, moment)],
  });
}
