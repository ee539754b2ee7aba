import { webApp } from '../../functions/http/web-app.tsx';
import { openStore } from '../../functions/store/store.ts';
import { openTable } from '../../functions/store/table.ts';
import { digest, newId } from './world.ts';

// The service as a cold function has it: loaded, opened, and asked for its first page.
const [endpoint = '', name = ''] = process.argv.slice(2);
const app = webApp({
  authority: 'wyre',
  store: openStore(openTable({ name, endpoint }), 'wyre'),
  now: () => new Date(),
  newId,
  digest,
  log: { info: () => {}, error: (message) => console.error(message) },
  publicUrl: 'http://localhost',
  assets: { css: '/assets/app.css', js: '/assets/app.js' },
  identityProvider: {
    begin: () => Promise.reject(new Error('none here')),
    finish: () => Promise.reject(new Error('none here')),
  },
  codeKey: 'only for measuring, only for measuring',
  cookieKey: 'only for measuring, only for measuring',
});
const answer = await app.request('http://localhost/');
if (answer.status !== 200) throw new Error(`the service answered ${answer.status}`);
await answer.text();
process.exit(0);
