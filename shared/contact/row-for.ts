import type { Actor } from '../actor.ts';
import { unlistedOrganisation } from '../agency.ts';
import { may } from '../permissions.ts';
import { isOpenTo } from '../restriction/restriction.ts';
import type { ContactRow } from './row.ts';

/** Whoever a list is made for. */
export type RowReader = Pick<Actor, 'id' | 'kind' | 'role'>;

/** What stays of a restricted contact for whoever may not know of it: that it is work, how urgent, and its clocks. */
const hiddenRow = (row: ContactRow): ContactRow => {
  const { id, authority, version, settingsVersion, status, stage, rating, urgent, dangerSince, clock, ratingClock } =
    row;
  return {
    ...{ id, authority, version, settingsVersion, status, stage, rating, urgent, dangerSince, clock, ratingClock },
    hidden: true,
    reference: '',
    children: [],
    raisedBy: { name: '', organisationId: unlistedOrganisation.id, organisation: '', kind: unlistedOrganisation.kind },
    submittedAt: row.submittedAt,
    letterReady: false,
    ...(row.closedAt && { closedAt: row.closedAt }),
    ...(row.changedAt && { changedAt: row.changedAt }),
  };
};

/**
 * A row as its reader may see it. Every list of contacts at the front door is made of what this answers; whoever raised
 * a contact has it as it is, because it is what they told.
 */
export const rowFor = (reader: RowReader, row: ContactRow): ContactRow =>
  !row.restricted || !may(reader, 'read-contacts') || isOpenTo(reader, row) ? row : hiddenRow(row);

/** The service itself, which tells nobody what it reads. */
export const serviceIn = (authority: string) =>
  ({ id: 'service', kind: 'service', role: 'officer', authority }) as const;

/** Somebody to whom nothing restricted is open: for what must come out alike whoever asks. */
export const anybodyIn = (authority: string) => ({ id: '', kind: 'person', role: 'officer', authority }) as const;
