import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

// Runs one TypeScript file of the project: node infra/local/run.mjs FILE [arguments].
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Name the file to run: node infra/local/run.mjs FILE [arguments]');
  process.exit(1);
}
ensureInstalled();
process.exitCode = await runNode(['--import', 'tsx', '--disable-warning=ExperimentalWarning', file, ...args]).ended;
