import { DatabaseSync } from 'node:sqlite';

/**
 * Gives the embedded engine an index of what is in its tables' streams. It asks for the number of the last record
 * before it writes the next, and without one it reads every record that there is: after ten thousand, a transaction of
 * ten items takes ten times as long. The words are exactly those of its question, or SQLite would not see that they
 * are the same. A file whose shape is another is left as it is.
 */
export function indexStream(file: string): void {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    const there = db.prepare("select 1 from sqlite_master where type = 'table' and name = '_stream_records'").get();
    if (!there) return;
    db.exec(
      'create index if not exists stream_in_order on _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    db.close();
  }
}
