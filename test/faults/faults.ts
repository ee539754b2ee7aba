import { runAtRandom } from './at-random.ts';
import { submissions } from './submissions/submissions.ts';

/*
 * Proves that nothing acknowledged is lost and nobody is told twice, whatever is killed and when:
 * npm run faults -- [--minutes 5] [--seed N] [--kills 50]
 * npm run faults -- --submissions 10000 --worker-kills 200 --store-kills 20 [--seed N]
 */
const args = process.argv.slice(2);
await (args.some((arg) => arg.startsWith('--submissions')) ? submissions(args) : runAtRandom(args));
