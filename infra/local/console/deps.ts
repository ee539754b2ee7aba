import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Log } from '../../../functions/log.ts';
import type { Person } from '../../../shared/actor.ts';
import type { Site } from '../../../web/layout.tsx';
import type { Clock } from '../clock.ts';
import type { Queue } from '../events/queue.ts';
import type { Schedule } from '../events/schedule.ts';
import type { Part } from '../events/settle.ts';
import type { LocalFiles } from '../files/start-files.ts';
import type { Inbox } from '../mail/inbox.ts';
import type { MailService } from '../mail/mail.ts';
import type { Faults } from '../mail/mail-faults.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

/** A partner's system that can get tokens. */
export type AgencySystem = { client_id: string; client_secret: string; organisation: string; scopes: string[] };

/** All that the console shows and moves. */
export type ConsoleDeps = {
  publicUrl: string;
  site: () => Promise<Site>;
  people: () => Promise<Person[]>;
  /** Who would sign in with an address; nobody when the account is unknown or ended. */
  personWith: (email: string) => Promise<Person | undefined>;
  clients: readonly AgencySystem[];
  /** Starts the session that a sign-in starts and sets its cookie. */
  startSession: (c: Context, person: Person) => Promise<unknown>;
  signIn: SignIn;
  inbox: Inbox;
  mail: MailService;
  faults: Faults;
  files: LocalFiles;
  clock: Clock;
  schedule: Schedule;
  queues: readonly Queue[];
  /** What `settle` waits for. */
  parts: Part[];
  /** The first part that does not answer. */
  failing: () => Promise<string | undefined>;
  log: Log;
};

export type Local = { Bindings: HttpBindings };
