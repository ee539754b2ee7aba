import { actOtherwiseAs } from '../../functions/store/acting.ts';
import { commit, type Write } from '../../functions/store/commit.ts';
import { median } from './measure.ts';
import { newId, newTable, startEngine } from './world.ts';

// What an entry in a chain costs: the same transaction where there is a chain, for one where there is none: npm run bench:chains
actOtherwiseAs({ authority: 'wyre', now: () => new Date(), by: { id: 'bench' } });

const [turns, warmUp] = [400, 50];
const words = 'Seen at the gate. '.repeat(60);

/** What a decision writes, more or less: the record, what happened, and its row. */
const writesOf = (pk: string, version: number): Write[] => [
  { item: { pk, sk: 'CONTACT', version, words }, over: version === 1 ? 'nothing' : { version: version - 1 } },
  { item: { pk, sk: `EVENT#${version}`, version, type: 'rated', words }, over: 'nothing' },
  { item: { pk, sk: 'ROW', row: words }, over: 'anything' },
];

type Spent = { processor: number; waited: number };

async function spentOn(act: () => Promise<{ ok: boolean }>): Promise<Spent> {
  const [before, began] = [process.cpuUsage(), performance.now()];
  if (!(await act()).ok) throw new Error('nothing was saved');
  const { user, system } = process.cpuUsage(before);
  return { processor: user + system, waited: performance.now() - began };
}

const engine = await startEngine();
try {
  // Nothing is sealed, so that a chain is all that the two differ in.
  const table = { ...(await newTable(engine.endpoint)), seals: undefined };
  const spent = { begin: [] as Spent[][], change: [] as Spent[][] };
  for (let turn = 0; turn < turns; turn += 1) {
    const id = newId();
    // In turns, so that a machine that changes speed changes both alike; nobody has a chain of a draft.
    const both = turn % 2 === 0 ? ['CONTACT', 'DRAFT'] : ['DRAFT', 'CONTACT'];
    for (const [version, part] of [spent.begin, spent.change].entries()) {
      const of: Record<string, Spent> = {};
      for (const kind of both)
        of[kind] = await spentOn(() => commit(table, newId(), writesOf(`${kind}#${id}`, version + 1)));
      if (turn >= warmUp && of.CONTACT && of.DRAFT) part.push([of.CONTACT, of.DRAFT]);
    }
  }
  for (const [what, pairs] of Object.entries(spent)) {
    const ratio = (part: keyof Spent) =>
      (median(pairs.map(([has]) => has?.[part] ?? 0)) / median(pairs.map(([, none]) => none?.[part] ?? 1))).toFixed(2);
    console.log(
      `${what} a record with a chain, for one without: ${ratio('processor')} processor time, ${ratio('waited')} waited`,
    );
  }
} finally {
  engine.process.kill();
}
