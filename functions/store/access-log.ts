import { type Actor, type Stamp, stampOf } from '../../shared/actor.ts';
import type { ConsultationId, ContactId, DraftId, IncidentId, OpenCheckId, PersonRecordId } from '../../shared/ids.ts';
import { Access } from '../../shared/looked/access.ts';
import { keepDenial, keepLooks } from './keep-looks.ts';
import { keys } from './keys.ts';
import { type Page, pageOf } from './page.ts';
import { lookerItems } from './presence.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/** A line of the access record of one thing. `id` makes it one of its own among those of a moment. */
export const accessItem = (of: string, id: string, access: Access) => ({
  ...keys.access(of, access.at, id),
  ...access,
});

/** That a record is opened: when, what of it, and by which use of break-glass where it is open by no other right. */
type Opening = { at: Date; id: string; what: string; glass?: string | undefined };

const openingItem = (of: string, actor: Actor, { at, id, what, glass }: Opening) =>
  accessItem(of, id, { at: at.toISOString(), by: stampOf(actor), what, ...(glass && { glass }) });

export const accessLog = (table: Table) => ({
  /**
   * Keeps that a contact was opened, and lets colleagues see who has it open, in one round trip. It is written before
   * the page leaves; when it cannot be, nothing is shown.
   */
  async record(contactId: ContactId, actor: Actor, access: Opening): Promise<void> {
    const beside = lookerItems(contactId, actor, access.at).map((item): Write => ({ item, over: 'anything' }));
    await keepLooks(table, access.id, [openingItem(contactId, actor, access)], beside);
  },

  /** Keeps that a consultation, an incident, a check, somebody else's draft, or a person's record, was opened, before the page leaves. */
  async recordOpening(
    id: ConsultationId | DraftId | IncidentId | OpenCheckId | PersonRecordId,
    actor: Actor,
    access: Opening,
  ): Promise<void> {
    await keepLooks(table, access.id, [openingItem(id, actor, access)]);
  },

  /** Keeps that several records were opened at once, such as those that a search found, with one entry for all of them. */
  async recordOpenings(ids: readonly PersonRecordId[], actor: Actor, access: Opening): Promise<void> {
    await keepLooks(
      table,
      access.id,
      ids.map((id) => openingItem(id, actor, access)),
    );
  },

  /** Keeps that somebody asked for what is not theirs, or not there: which record, if they named one, and by which route. */
  async recordDenial(of: string | undefined, actor: Actor, access: Opening): Promise<void> {
    await keepDenial(table, access.id, { of, by: stampOf(actor), what: access.what, at: access.at.toISOString() });
  },

  /** Keeps that somebody at a school opened a notice with a code, before the page leaves. They have no account. */
  async recordReading(id: IncidentId, by: Stamp, access: { at: Date; id: string; what: string }): Promise<void> {
    const at = access.at.toISOString();
    await keepLooks(table, access.id, [accessItem(id, access.id, { at, by, what: access.what })]);
  },

  /** Who had opened a record by some moment, latest first. */
  until: (id: ContactId | IncidentId, at: Date, cursor?: string): Promise<Page<Access>> =>
    pageOf(
      Access,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND #sk <= :until',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':pk': keys.access(id, '', '').pk,
          ':until': keys.access(id, at.toISOString(), '~').sk,
        },
        ScanIndexForward: false,
        Limit: 50,
      },
      cursor,
    ),

  /** Who has opened a record, latest first. */
  of: (
    contactId: ContactId | ConsultationId | DraftId | IncidentId | OpenCheckId | PersonRecordId,
    cursor?: string,
  ): Promise<Page<Access>> =>
    pageOf(
      Access,
      table,
      {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': keys.access(contactId, '', '').pk },
        ScanIndexForward: false,
        Limit: 50,
      },
      cursor,
    ),
});
