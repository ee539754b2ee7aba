import type { Actor } from '../../../shared/actor.ts';
import { IncidentId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { IncidentRowStore } from '../../store/incident-rows.ts';

const mostAtOnce = 100;

/** The incident that a message is about, or undefined. */
const incidentOf = ({ owner }: Pick<Notice, 'owner'>): IncidentId | undefined => {
  const [kind, id] = owner.split('/');
  return kind === 'incident' ? IncidentId.parse(id) : undefined;
};

/**
 * Those of some messages that are about no incident, or about one that their reader may open. Of one that is not there
 * nobody is told.
 */
export async function withKnownIncidents<T>(
  { incidents }: { incidents: IncidentRowStore },
  actor: Actor,
  messages: readonly T[],
  noticeOf: (message: T) => Pick<Notice, 'owner'>,
): Promise<T[]> {
  const ids = [...new Set(messages.flatMap((message) => incidentOf(noticeOf(message)) ?? []))];
  const open = new Set<IncidentId>();
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    for (const [id, row] of await incidents.rows(ids.slice(at, at + mostAtOnce))) {
      if (isIncidentOpenTo(actor, row)) open.add(id);
    }
  }
  return messages.filter((message) => {
    const id = incidentOf(noticeOf(message));
    return id === undefined || open.has(id);
  });
}
