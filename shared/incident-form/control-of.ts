import type * as z from 'zod';
import type { Problem } from '../result.ts';

/** The ids under which the people of a report stand in a form, in the order of the report. */
export type FormIds = { adults: readonly string[]; children: readonly string[] };

const ofPerson = (id: string, part: string): string => {
  if (part === '' || part === 'id') return `${id}-name`;
  if (/^birth(\.|$)/.test(part)) return `${id}-birth-day`;
  if (/^relationships/.test(part)) return `${id}-roles`;
  if (/^work\.\d+\.where/.test(part)) return `${id}-workPlace`;
  const [, refuge] = /^safeContact\.refuge\.(\w+)/.exec(part) ?? [];
  if (refuge) return `${id}-refuge${refuge.charAt(0).toUpperCase()}${refuge.slice(1)}`;
  return `${id}-${part.replace(/^safeContact\./, '').split('.')[0]}`;
};

const toolParts: Readonly<Record<string, string>> = { tool: 'tool', yesCount: 'toolYesCount' };

/** The control of a form that a place of a report came from, such as `c1-birth-day` for `children.0.birth`. */
export function controlOf(path: string, ids: FormIds): string {
  const [, list, at, part = ''] = /^(adults|children)\.(\d+)\.?(.*)$/.exec(path) ?? [];
  if (list === 'adults' || list === 'children') {
    const id = ids[list][Number(at)] ?? list;
    return part === 'forename' || (list === 'children' && part === '') ? `${id}-forename` : ofPerson(id, part);
  }
  if (path === 'adults') return `${ids.adults[0] ?? 'adults'}-roles`;
  if (path === 'children') return `${ids.children[0] ?? 'children'}-forename`;
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'tools') return toolParts[third] ?? `tool${third.charAt(0).toUpperCase()}${third.slice(1)}`;
  if (first === 'place') return `place-${second}`;
  if (first === 'previous') return second || 'notifications';
  return /^(occurredAt|occurredUntil|reportedAt)$/.test(first) ? `${first}-day` : first;
}

const valueAt = (told: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    told,
  );

const codeOf = ({ code, ...issue }: z.core.$ZodIssue, isThere: boolean): string => {
  if (!isThere || code === 'too_small') return 'missing';
  if (code === 'too_big') return 'too-long';
  return code === 'invalid_value' || 'format' in issue ? 'not-an-option' : 'invalid';
};

/** What a schema found wrong with what was told, each beside its control. */
export const schemaProblems = (issues: readonly z.core.$ZodIssue[], told: unknown, ids: FormIds): Problem[] =>
  issues.map((issue) => ({
    field: controlOf(issue.path.join('.'), ids),
    code: codeOf(issue, valueAt(told, issue.path) !== undefined),
    ...(issue.code === 'too_big' && { params: { max: Number(issue.maximum) } }),
  }));
