import { randomUUID } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import { sendNotices } from '../../../functions/events/send-notice.ts';
import { mailer } from '../../../functions/senders/email.ts';
import { fontsIn } from '../../../functions/senders/letter-fonts.ts';
import { sesClient } from '../../../functions/senders/ses-client.ts';
import { hashOf } from '../../../functions/store/sessions.ts';
import { openTable } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import { boxFaults } from '../../../infra/local/faults/box-faults.ts';
import { testSeals } from '../../support/seals.ts';
import type { Handed, Place } from './sender.ts';

/*
 * The sender alone, in a process that may be killed at any point. It does what its Lambda does with each batch that it
 * is handed, by the clock that it is told.
 */
const place: Place = JSON.parse(process.argv[2] ?? '{}');
const began = performance.now();
let offset = 0;
let speed = 1;
const now = () => new Date(place.start + offset + (performance.now() - began) * speed);

const table = openTable({ name: place.table, endpoint: place.endpoint, seals: testSeals() });
boxFaults({ seed: place.seed, ...place.faults, twice: 0, late: 0 }).table(table);

const handler = sendNotices({
  store: openWholeStore(table, 'wyre'),
  now,
  newId: () => randomUUID(),
  digest: hashOf,
  log: { info: () => {}, error: () => {} },
  publicUrl: 'http://localhost',
  codeKey: 'a key for codes that only this run uses, long enough',
  fonts: fontsIn(place.fonts),
  mailer: mailer({
    client: sesClient({ endpoint: place.mail }),
    from: '"Family Front Door" <door@wyrecestershire.example>',
    replyTo: 'door@wyrecestershire.example',
    configurationSet: 'front-door',
    timeoutMs: place.timeoutMs,
  }),
});

process.on('message', ({ batch, event, clock }: Handed) => {
  // The clock is set anew with each batch, so that a new process knows the time.
  offset = clock.at - place.start - (performance.now() - began) * clock.speed;
  speed = clock.speed;
  const context: Pick<Context, 'getRemainingTimeInMillis'> = { getRemainingTimeInMillis: () => 60_000 };
  handler(event as SQSEvent, context as Context).then(
    (answer) => process.send?.({ batch, failed: answer?.batchItemFailures.map((each) => each.itemIdentifier) ?? [] }),
    () => process.send?.({ batch, failed: 'all' }),
  );
});
process.send?.({ ready: true });
