import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';
import type { BoxFile } from './box-file.ts';
import type { Stream } from './events/stream.ts';

type Deps = { table: Table; db: BoxFile; stream: Stream };

/** The first part of the box that does not answer within two seconds; nothing when all do. */
export const healthOf =
  ({ table, db, stream }: Deps) =>
  async (): Promise<string | undefined> => {
    const nobody = new GetCommand({ TableName: table.name, Key: keys.draft('nobody') });
    const storeAnswers = table.client.send(nobody, { abortSignal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
    if (!(await storeAnswers)) return 'store';
    if (!stream.answers()) return 'stream';
    try {
      db.prepare('select 1').get();
    } catch {
      return 'queues';
    }
    return undefined;
  };
