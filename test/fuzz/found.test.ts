import { beforeAll, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

/** What was once a fault of ours stays here, so that it is one no more. */
let service: Service;
let worker: Client;
let record: string;
beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  ({ record } = await tellOf(service, { forename: 'Alice' }));
});

const marker = {
  kind: 'worker-safety',
  words: 'Visit in twos.',
  reason: 'A dog that bites.',
  source: 'Health visitor',
  'reviewOn-day': '1',
  'reviewOn-month': '3',
  'reviewOn-year': '2027',
};

it.each(['', 'NaN', '-1', '1e308', '1.5', '<script>'])(
  'a form of a version that is none (%j) is out of date, with its words kept',
  async (seen) => {
    const answer = await worker.post(`/people/${record}/markers`, { ...marker, seen });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('A dog that bites.');
  },
);
