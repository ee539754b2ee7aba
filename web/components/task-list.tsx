import type { Child } from 'hono/jsx';
import { type Attributes, classes, idList, shown } from './element.ts';

export type Task = {
  title: Child;
  titleClass?: string;
  href?: string;
  hint?: Child;
  /** Words, or a Tag. */
  status: Child;
  cannotStartYet?: boolean;
  statusClass?: string;
  class?: string;
};

export type TaskListProps = {
  items: readonly (Task | false | null | undefined)[];
  idPrefix?: string;
  class?: string;
  attributes?: Attributes;
};

/** The parts of a long form and how far each has got. */
export const TaskList = ({ items, idPrefix = 'task-list', ...props }: TaskListProps) => (
  <ul class={classes('govuk-task-list', props.class)} {...props.attributes}>
    {items.map((item, index) => item && <TaskItem item={item} id={`${idPrefix}-${index + 1}`} />)}
  </ul>
);

const TaskItem = ({ item, id }: { item: Task; id: string }) => {
  const hintId = shown(item.hint) && `${id}-hint`;
  return (
    <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.class)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', item.titleClass)}
            href={item.href}
            aria-describedby={idList(hintId, `${id}-status`)}
          >
            {item.title}
          </a>
        ) : (
          <div class={item.titleClass}>{item.title}</div>
        )}
        {hintId && (
          <div id={hintId} class="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div
        class={classes(
          'govuk-task-list__status',
          item.cannotStartYet && 'govuk-task-list__status--cannot-start-yet',
          item.statusClass,
        )}
        id={`${id}-status`}
      >
        {item.status}
      </div>
    </li>
  );
};
