import type { Questions } from '../../shared/form/question.ts';
import type { TaskName } from '../../shared/form/tasks.ts';
import type { Facts } from '../../shared/form/when.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FieldError } from '../forms/field-errors.ts';

/** What each control shows. */
export type Shown = { readonly [control: string]: string | readonly string[] | undefined };

/** All that a question needs to know to be drawn on the page of its task. */
export type QuestionPage = {
  readonly task: TaskName;
  readonly entityId?: string;
  /** How the person whom the task is about is spoken of. */
  readonly about?: string;
  readonly shown: Shown;
  readonly errors: ReadonlyMap<string, FieldError>;
  readonly warnings: ReadonlyMap<string, FieldError>;
  readonly facts: Facts;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** Questions of which one is needed, so that none by itself is optional. */
  readonly oneOf: ReadonlySet<string>;
  /** The repeating question that shows one more empty row. */
  readonly more?: string;
  readonly settings: Settings;
};

/** Questions that stand together: those of the task, of one child within a group, or of one row. */
export type QuestionGroup = {
  readonly questions: Questions;
  /** What the names of their controls begin with. */
  readonly prefix: string;
  /** The names of the questions that lead to them. */
  readonly path: readonly string[];
  /** The child whom the group is about. */
  readonly child?: string;
};

/** The texts that a control shows. */
export const textsShown = ({ shown }: QuestionPage, control: string): readonly string[] => {
  const value = shown[control];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};
export const textShown = (page: QuestionPage, control: string): string => textsShown(page, control)[0] ?? '';
