import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** The file in which the box keeps what AWS would keep for the service: queues, mail, the clock's offset. */
export type BoxFile = DatabaseSync;

const tables = `
  create table if not exists facts (name text primary key, value text not null) strict;
  create table if not exists messages (
    id integer primary key autoincrement,
    queue text not null,
    body text not null,
    sentAt integer not null,
    visibleAt integer not null,
    receives integer not null default 0,
    receipt text,
    dead integer not null default 0
  ) strict;
  create index if not exists messagesInOrder on messages (queue, dead, visibleAt);
  create table if not exists mails (
    number integer primary key autoincrement,
    id text not null unique,
    receivedAt text not null,
    mail text not null,
    raw blob not null,
    arrived integer not null
  ) strict;
`;

/** Opens the file, or makes it. What is written to it survives the end of the process at any point. */
export function openBoxFile(file: string): BoxFile {
  const db = new DatabaseSync(file);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 2000; pragma cache_size = -2000;',
  );
  db.exec(tables);
  return db;
}

/** All of what `work` writes, or nothing. */
export function inOneGo<T>(db: BoxFile, work: () => T): T {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** One small thing that the box remembers, such as how far the stream was read. */
export const fact = <T>(db: BoxFile, name: string, shape: z.ZodType<T>) => {
  const select = db.prepare('select value from facts where name = ?');
  const replace = db.prepare('insert or replace into facts (name, value) values (?, ?)');
  return {
    read: (): T | undefined => {
      const row = z.object({ value: z.string() }).optional().parse(select.get(name));
      return row && shape.parse(JSON.parse(row.value));
    },
    write: (value: T) => void replace.run(name, JSON.stringify(value)),
  };
};
