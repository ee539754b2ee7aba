import type { Random } from '../../infra/local/seeds/random.ts';
import type { FormFields } from '../support/client.ts';
import { hostileTexts, prototypeNames } from '../support/hostile.ts';

const lengths = [1, 40, 3_000, 21_000, 120_000];
const letters = ['a', 'é', '漢', '👩‍👧', ' ', '\n', '\u0000', '-', '=', '&lt;'];

/** A text that nobody would type, or that somebody would who means no good. */
export function hostileText(random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return random.pick(hostileTexts);
  if (kind < 0.9) return random.pick(letters).repeat(Math.ceil(random.next() * 30));
  return random.pick(letters).repeat(random.pick(lengths));
}

const names = [
  ...['seen', 'form', 'writer', 'turn', 'remove', 'add', 'go', 'do', 'step', 'reason', 'words', 'text', 'to', 'how'],
  ...['level-c1', 'outcome-c1', 'events-0-when-day', 'events-99-when-day', 'dateOfBirth-day', 'readers', 'purpose'],
  ...prototypeNames,
  ...prototypeNames.map((name) => `${name}[x]`),
  '',
];

/** A form as a page has it, with some of its fields turned into what no page would send. */
export function hostileForm(random: Random, known: ReadonlyMap<string, readonly string[]>): FormFields {
  const fields: Record<string, string | string[]> = {};
  for (const [name, values] of known) {
    const kind = random.next();
    if (kind < 0.55) fields[name] = [...values];
    else if (kind < 0.85) fields[name] = hostileText(random);
    else if (kind < 0.92) fields[name] = [hostileText(random), hostileText(random)];
  }
  const more = Math.floor(random.next() * 4);
  for (let at = 0; at < more; at += 1) fields[random.pick(names)] = hostileText(random);
  return fields;
}

/** Any JSON value, as deep as it comes. */
export function hostileJson(random: Random, depth = 0): unknown {
  const kind = random.next();
  if (depth > 4 || kind < 0.35) return hostileText(random).slice(0, 5_000);
  if (kind < 0.45) return random.pick([null, true, false, 0, -1, 1e308, 0.1, 2 ** 53]);
  const many = Math.floor(random.next() * 5);
  if (kind < 0.7) return Array.from({ length: many }, () => hostileJson(random, depth + 1));
  return Object.fromEntries(Array.from({ length: many }, () => [random.pick(names), hostileJson(random, depth + 1)]));
}

/** A document with one of its values, however deep, turned into another. */
export function mutated(random: Random, document: unknown): unknown {
  if (Array.isArray(document) && document.length > 0 && random.next() < 0.8) {
    const at = Math.floor(random.next() * document.length);
    return document.map((each, index) => (index === at ? mutated(random, each) : each));
  }
  if (typeof document === 'object' && document !== null && random.next() < 0.85) {
    const entries = Object.entries(document);
    if (entries.length === 0) return hostileJson(random);
    const at = Math.floor(random.next() * entries.length);
    return Object.fromEntries(
      entries.flatMap(([name, value], index) => {
        if (index !== at) return [[name, value]];
        return random.next() < 0.15 ? [] : [[name, mutated(random, value)]];
      }),
    );
  }
  return hostileJson(random);
}
