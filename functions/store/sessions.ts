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
import { allOf, inIndex } from './page.ts';
import { readItem, readItems } from './read.ts';
import { putSealed } from './seal/put-sealed.ts';
import { sessionsOf } from './session-keys.ts';
import type { Table } from './table.ts';

/** A signed-in browser. It is kept here and ended here: the cookie only names it. Times end by the service's clock. */
export const Session = z.object({
  hash: z.string(),
  personId: PersonId,
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** When its person last proved who they are: with a code, or with a provider that asked them and did not remember. */
  provedAt: z.iso.datetime().optional(),
  /** The kind of browser that it was begun in, in words; older sessions have none. */
  browser: z.string().optional(),
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

/** Where a session is found: by its digest, and among those of its person. */
const sessionItem = (authority: string, session: Session) => ({
  ...session,
  ...keys.session(session.hash),
  ...sessionsOf(authority, session.personId, session.startedAt),
});

/** Whether a session began before all those of its person were ended. */
const wasEnded = ({ startedAt }: Session, { sessionsSince }: Person): boolean =>
  sessionsSince !== undefined && startedAt <= sessionsSince;

/** `incidentIn` reads an incident: without it no page about one is opened. */
export const sessionStore = (table: Table, authority: string, incidentIn?: (item: unknown) => Incident) => ({
  /** The session, the person and the record a page is about, in one round trip. */
  async open(secret: string, personId: string, about?: About) {
    const asked = [keys.session(hashOf(secret)), keys.person(personId), ...keysOf(about)];
    const [session, person, first, second] = await readItems(table, asked);
    const theirs = session && Session.parse(session);
    const who = person && Person.parse(person);
    return {
      session: theirs && who && wasEnded(theirs, who) ? undefined : theirs,
      person: who,
      draft: about && 'draft' in about && first ? draftIn(first) : undefined,
      lease: about && 'draft' in about && second ? Lease.parse(second) : undefined,
      consultation: about && 'consultation' in about && first ? consultationIn(first) : undefined,
      incident: about && 'incident' in about && first ? incidentIn?.(first) : undefined,
      contact: about && 'contact' in about && first ? contactIn(first) : undefined,
      concern: about && 'contact' in about && second ? concernIn(second) : undefined,
    };
  },

  start: (session: Session, token: string) =>
    commit(table, token, [{ item: sessionItem(authority, session), over: 'nothing' }]),

  /** Moves on when the session was last used; one that was ended meanwhile stays ended. */
  async touch(session: Session): Promise<void> {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: sessionItem(authority, session),
          ConditionExpression: 'attribute_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },

  /** Sessions of a person that nobody ended, those among them that have run out; the newest first. */
  async of(person: Person): Promise<Session[]> {
    const { gsi3pk } = sessionsOf(authority, person.id, '');
    const newestFirst = inIndex('gsi3', gsi3pk, { ScanIndexForward: false });
    const { items } = await allOf(Session, table, newestFirst, Number.POSITIVE_INFINITY);
    return items.filter((session) => !wasEnded(session, person));
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
