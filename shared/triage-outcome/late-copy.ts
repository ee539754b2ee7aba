import type { Stamp } from '../actor.ts';
import { happening, type IncidentChange } from '../incident/change.ts';
import type { Moment } from '../moment.ts';
import { type AgencyCopy, type CopyTask, nextDue } from './agency-copy.ts';
import { readerKey } from './reader.ts';

/**
 * Makes it the task of `owner` that a reader has not acknowledged their part of an outcome, or has not done what it asks,
 * by its time; or gives that task to somebody else, because whoever had it is away, or was nobody. Undefined while
 * there is time, and where the task stands as it should.
 */
export function lateCopy(copy: AgencyCopy, owner: Stamp | undefined, moment: Moment): IncidentChange | undefined {
  const due = nextDue(copy);
  if (!due || moment.now < new Date(due)) return undefined;
  const why: CopyTask['why'] = copy.acknowledged ? 'action-late' : 'not-acknowledged';
  if (copy.task && copy.task.why === why && copy.task.owner?.id === owner?.id) return undefined;
  const since = copy.task?.since ?? moment.now.toISOString();
  const task: CopyTask = { why, since, ...(owner && { owner }) };
  return {
    copies: [{ ...copy, version: copy.version + 1, task }],
    event: {
      ...happening(copy.incidentId, moment),
      type: 'copy-late',
      reader: readerKey(copy.reader),
      why,
      ...(owner && { owner }),
    },
    notices: [],
  };
}
