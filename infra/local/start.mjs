import { readFileSync } from 'node:fs';
import { buildBox } from './build.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

// Starts the box: node infra/local/start.mjs [--fresh | --empty].
if (process.env.NODE_ENV === 'production') {
  console.error('The box is a demonstration: it does not start with NODE_ENV=production.');
  process.exit(1);
}
ensureInstalled();
const box = buildBox();
// The heap is collected early, so that the whole box stays below 400 MB; it may still grow when it must.
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--enable-source-maps',
  '--max-semi-space-size=8',
  '--heap-growing-percent=40',
];
const { child, ended } = runNode([...flags, box, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

let engine;
child.on('message', (message) => {
  engine = message.engine;
});
process.exitCode = await ended;
endEngine();

/** A box that was ended by force could not stop its store. */
function endEngine() {
  try {
    const command = readFileSync(`/proc/${engine}/cmdline`, 'utf8');
    if (/dynoxide|DynamoDBLocal/.test(command)) process.kill(engine, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
}
