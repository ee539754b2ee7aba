import { numbers } from '../numbers.ts';
import { poisonBroken, runPoison } from './run-poison.ts';

// Proves that what nobody can read holds up nothing else, is kept, calls somebody, and is done once it is put right:
// npm run poison -- [--messages 1000] [--seed N]
const { seed, messages } = numbers(process.argv.slice(2), { seed: Date.now() % 1_000_000, messages: 1_000 });
console.log(`Seed ${seed}: ${messages} messages, 1 % of poison among what the handlers are given`);
const run = await runPoison({ seed, messages, say: (line) => console.log(line) });
const { poison, dead } = run;
const broken = poisonBroken(run);
const row = (name: string, value: string | number) => console.log(`  ${name.padEnd(66)}${String(value).padStart(8)}`);
console.log('');
row('messages that do not parse, foreign keys in the stream', `${poison.spoilt}, ${poison.foreign}`);
row('nonsense in the queue, and as news of mails', `${poison.nonsense}, ${poison.news}`);
row('of the others done', run.done);
row('seconds until they were', (run.doneAfterMs / 1000).toFixed(1));
row('dead letters of messages, and of news, each queue with its alarm', `${dead.notices}, ${dead.mailEvents}`);
row('minutes in which the minute hand called somebody', run.alarms);
row('put right, replayed and delivered', run.replayed);
row('sent twice, lost', `${run.twice}, ${run.lost}`);
for (const what of broken) console.log(`  ${what}`);
console.log(
  `\nSeed ${seed}: ${run.messages} messages, ${run.lost} lost, ${run.twice} twice, ${broken.length} broken promises`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
