import { ok, type Problem, type Result, refuse } from '../../../shared/result.ts';
import { pointerTo } from './json-pointer.ts';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const deepest = 20;
const longest = 1000;
const mostValues = 50_000;
const mostProblems = 100;

type Level = { keys: Set<string>; key: string } | { index: number };

/**
 * Reads JSON of sane shape. Names given twice, `__proto__`, nesting and lengths that no document of ours has are
 * refused, each with its place, before anything else looks at it.
 */
export function readJson(text: string): Result<Json> {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ kind: 'invalid', problems: [{ field: '', code: 'not-json' }] });
  }
  const problems = oddities(text);
  if (problems === 'too-large') return refuse({ kind: 'too-large' });
  return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok(value);
}

/** What is odd in a text that is JSON: one pass over it, because a parsed value no longer shows names given twice. */
function oddities(text: string): Problem[] | 'too-large' {
  const levels: Level[] = [];
  const problems: Problem[] = [];
  let nameComes = false;
  let values = 0;
  const here = () => pointerTo(levels.map((level) => ('key' in level ? level.key : level.index)));

  for (let at = 0; at < text.length; at += 1) {
    const top = levels.at(-1);
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        if (top && 'key' in top && nameComes) {
          top.key = JSON.parse(text.slice(at, end + 1));
          nameComes = false;
          if (top.keys.has(top.key)) problems.push({ field: here(), code: 'given-twice' });
          if (top.key === '__proto__') problems.push({ field: here(), code: 'unknown-key' });
          top.keys.add(top.key);
          if (top.keys.size > longest) return [{ field: parentOf(here()), code: 'too-many' }];
          if (problems.length === mostProblems) return problems;
        }
        at = end;
        break;
      }
      case '{':
      case '[': {
        values += 1;
        if (levels.length === deepest) return [{ field: here(), code: 'too-deep' }];
        nameComes = text[at] === '{';
        levels.push(nameComes ? { keys: new Set(), key: '' } : { index: 0 });
        break;
      }
      case '}':
      case ']':
        levels.pop();
        nameComes = false;
        break;
      case ',':
        values += 1;
        if (values > mostValues) return 'too-large';
        if (top && 'index' in top) {
          top.index += 1;
          if (top.index === longest) return [{ field: parentOf(here()), code: 'too-many' }];
        } else nameComes = true;
        break;
    }
  }
  return problems;
}

/** Where the string that begins at `from` ends: at the first quotation mark that is not escaped. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
