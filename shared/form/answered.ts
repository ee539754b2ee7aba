import type { Concern } from './concern.ts';
import { everyAsking, type Row, rowsOf } from './rows.ts';
import { type SectionName, sections } from './task.ts';
import type { TaskName } from './tasks.ts';

/** The rows of one task, about one person where it is about a person. */
export type Part = { readonly task: TaskName; readonly entityId?: string; readonly rows: readonly Row[] };
export type Section = { readonly section: SectionName; readonly parts: readonly Part[] };

/**
 * Every question that was asked, with its answer or none, in the order of the form: what check-answers, triage and
 * every export are made of. Questions that do not apply are left out; confidential answers are marked, not removed.
 */
export function answered(concern: Concern): Section[] {
  const askings = everyAsking(concern);
  return sections.map((section) => ({
    section,
    parts: askings
      .filter(({ task }) => task.section === section)
      .map((asking) => ({
        task: asking.task.name,
        ...(asking.entityId !== undefined && { entityId: asking.entityId }),
        rows: rowsOf(concern, asking),
      })),
  }));
}
