import { stripVTControlCharacters } from 'node:util';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

// Runs every test, or those that the arguments name, and ends with the runner's own count as its last line.
ensureInstalled();
if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';
const { ended } = runNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: ['inherit', 'pipe', 'inherit'],
  onStdout: tee,
});

let line = '';
let count = '';
function tee(chunk) {
  process.stdout.write(chunk);
  const lines = (line + chunk).split('\n');
  line = lines.pop();
  count = lines.findLast((text) => /^\s+Tests\s+\d/.test(stripVTControlCharacters(text))) ?? count;
}

const code = await ended;
if (count) process.stdout.write(`${count}\n`);
process.exitCode = code;
