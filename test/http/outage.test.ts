import { expect, it } from 'vitest';
import { entranceApp } from '../../functions/http/entrance-app.ts';
import { openTable } from '../../functions/store/table.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { authority, startService } from '../support/service.ts';

it('says that it is away, whom to call and that another try is worth it, when its table cannot be reached', async () => {
  const { deps } = await startService();
  const away = openWholeStore(openTable({ name: 'nowhere', endpoint: 'http://127.0.0.1:9' }), authority);
  const app = entranceApp({ ...deps, store: away });
  const answer = await app.request('/');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain('call 999');
});

it('shows the council’s own page, with the number to call, when the table goes away between two requests', async () => {
  const { deps, store, clock } = await startService();
  const app = entranceApp({ ...deps, store });
  expect((await app.request('/')).status).toBe(200);
  const away = openWholeStore(openTable({ name: 'nowhere', endpoint: 'http://127.0.0.1:9' }), authority);
  const split = entranceApp({ ...deps, store: { ...away, settings: store.settings } });
  clock.forwardMinutes(1);
  const page = await split.request('/sign-in/code', {
    method: 'POST',
    body: 'email=teacher%40oakfield-primary.example',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: deps.publicUrl },
  });
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('01632');
});
