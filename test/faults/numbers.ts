import { parseArgs } from 'node:util';

/** The numbers that a program was told by name, or those it takes otherwise. Ends it when one is none. */
export function numbers<Name extends string>(
  args: readonly string[],
  otherwise: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(otherwise);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], options });
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const wrong = Object.entries(told).find(([, value]) => !Number.isFinite(value) || value < 0);
  if (wrong) {
    console.error(`--${names.join(', --')} take a number each.`);
    process.exit(1);
  }
  return { ...otherwise, ...told };
}
