import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Person } from '../../shared/actor.ts';
import { Lease } from '../../shared/draft/lease.ts';
import { type ConsultationId, type ContactId, type DraftId, type IncidentId, PersonId } from '../../shared/ids.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { commit } from './commit.ts';
import { consultationIn } from './consultations.ts';
import { concernIn, contactIn } from './contacts.ts';
import { draftIn } from './draft-items.ts';
import { incidentKeys } from './incident-keys.ts';
import { type Key, keys } from './keys.ts';
import { readItem, readItems } from './read.ts';
import { putSealed } from './seal/put-sealed.ts';
import type { Table } from './table.ts';

/** A signed-in browser. It is kept here and ended here: the cookie only names it. Times end by the service's clock. */
export const Session = z.object({
  hash: z.string(),
  personId: PersonId,
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** When its person last proved who they are: with a code, or with a provider that asked them and did not remember. */
  provedAt: z.iso.datetime().optional(),
  /** When the table may delete it, in seconds since 1970: later than any use of it. */
  expires: z.int(),
});
export type Session = z.infer<typeof Session>;

/**
 * A form that was sent after its session had ended. It waits for the same person to sign in again, for whom alone
 * it is then saved; the time to live removes it otherwise.
 */
export const HeldPost = z.object({
  personId: PersonId,
  path: z.string(),
  body: z.string(),
  at: z.iso.datetime(),
  expires: z.int(),
});
export type HeldPost = z.infer<typeof HeldPost>;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The record that a page is about, read together with the session. */
export type About =
  | { draft: DraftId; section?: string }
  | { consultation: ConsultationId }
  | { incident: IncidentId }
  | { contact: ContactId; concern: boolean }
  | undefined;

const keysOf = (about: About): Key[] => {
  if (!about) return [];
  if ('draft' in about)
    return [keys.draft(about.draft), ...(about.section ? [keys.lease(about.draft, about.section)] : [])];
  if ('consultation' in about) return [keys.consultation(about.consultation)];
  if ('incident' in about) return [incidentKeys.incident(about.incident)];
  return about.concern ? [keys.contact(about.contact), keys.concern(about.contact)] : [keys.contact(about.contact)];
};

/** `incidentIn` reads an incident: without it no page about one is opened. */
export const sessionStore = (table: Table, incidentIn?: (item: unknown) => Incident) => ({
  /** The session, the person and the record a page is about, in one round trip. */
  async open(secret: string, personId: string, about?: About) {
    const asked = [keys.session(hashOf(secret)), keys.person(personId), ...keysOf(about)];
    const [session, person, first, second] = await readItems(table, asked);
    return {
      session: session && Session.parse(session),
      person: person && Person.parse(person),
      draft: about && 'draft' in about && first ? draftIn(first) : undefined,
      lease: about && 'draft' in about && second ? Lease.parse(second) : undefined,
      consultation: about && 'consultation' in about && first ? consultationIn(first) : undefined,
      incident: about && 'incident' in about && first ? incidentIn?.(first) : undefined,
      contact: about && 'contact' in about && first ? contactIn(first) : undefined,
      concern: about && 'contact' in about && second ? concernIn(second) : undefined,
    };
  },

  start: (session: Session, token: string) =>
    commit(table, token, [{ item: { ...session, ...keys.session(session.hash) }, over: 'nothing' }]),

  /** Moves on when the session was last used; one that was ended meanwhile stays ended. */
  async touch(session: Session): Promise<void> {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...session, ...keys.session(session.hash) },
          ConditionExpression: 'attribute_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },

  /** Ends a session at once. */
  async end(hash: string): Promise<void> {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(hash) }));
  },

  async hold(hash: string, held: HeldPost): Promise<void> {
    await putSealed(table, { ...held, ...keys.heldPost(hash) });
  },

  /** What is held under a session for the same person, and stays there. */
  async held(hash: string, personId: string): Promise<HeldPost | undefined> {
    const item = await readItem(table, keys.heldPost(hash));
    const held = item && HeldPost.parse(item);
    return held?.personId === personId ? held : undefined;
  },

  /** Lets go what was held under an ended session, when it has been seen to, for the same person. For another it stays. */
  async letGo(hash: string, personId: string): Promise<void> {
    try {
      await table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: keys.heldPost(hash),
          ConditionExpression: '#personId = :personId',
          ExpressionAttributeNames: { '#personId': 'personId' },
          ExpressionAttributeValues: { ':personId': personId },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});
