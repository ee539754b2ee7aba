import type { Incident } from '../../shared/incident/incident.ts';
import type { Write } from './commit.ts';
import { schoolNoticeIndexKeys, schoolNoticeKeys } from './school-notice-keys.ts';

/**
 * That an incident has to be looked at for whom it tells, written with every change of the incident itself. It stands in
 * its list until somebody has done so for this version.
 */
export const schoolsDueWrite = ({ id, authority, version, receivedAt }: Incident): Write => ({
  item: {
    ...schoolNoticeKeys.due(id),
    incidentId: id,
    version,
    ...schoolNoticeIndexKeys.incidentsDue(authority, `${receivedAt}#${id}`),
  },
  over: 'anything',
});

/** The same once it was done: it stands in no list, unless the incident has changed again meanwhile. */
export const schoolsSeenToWrite = ({ id, version }: Pick<Incident, 'id' | 'version'>): Write => ({
  item: { ...schoolNoticeKeys.due(id), incidentId: id, version },
  over: { version },
});
