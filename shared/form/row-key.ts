import * as z from 'zod';
import { answered } from './answered.ts';
import type { Concern } from './concern.ts';
import type { Row } from './rows.ts';
import type { TaskName } from './tasks.ts';

/** Names one answer of a concern for good, in an address too: its task, the person it is about and its control. */
export const RowKey = z.string().regex(/^[A-Za-z0-9_-]+~[A-Za-z0-9_-]*~[A-Za-z0-9_-]+$/);
export type RowKey = z.infer<typeof RowKey>;

export const rowKey = ({ task, entityId = '', field }: Pick<Row, 'task' | 'entityId' | 'field'>): RowKey =>
  `${task}~${entityId}~${field}`;

/** The answer with this key; undefined when the concern has none. The declaration is the referrer's word and no answer. */
export const rowWithKey = (concern: Concern, key: RowKey): Row | undefined =>
  answered(concern)
    .filter(({ section }) => section !== 'declaration')
    .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    .find((row) => rowKey(row) === key);

/** The task that a key is of. */
export const taskOfKey = (key: RowKey, known: readonly TaskName[]): TaskName | undefined =>
  known.find((task) => task === key.split('~')[0]);
