import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';

/** `hiddenText` ends the link for those who hear it out of its place: "Change" + "date of birth". */
export type Action = { href: string; text: Child; hiddenText?: Child; class?: string; attributes?: Attributes };

export type SummaryRow = {
  key: Child;
  value: Child;
  actions?: readonly Action[];
  keyClass?: string;
  valueClass?: string;
  actionsClass?: string;
  class?: string;
};

export type SummaryCard = {
  title?: Child;
  headingLevel?: 2 | 3 | 4;
  actions?: readonly Action[];
  class?: string;
  attributes?: Attributes;
};

export type SummaryListProps = {
  rows: readonly (SummaryRow | false | null | undefined)[];
  card?: SummaryCard;
  class?: string;
  attributes?: Attributes;
};

/** Questions and answers, each with a way to change it; in a card when there are several such lists. */
export const SummaryList = ({ rows, card, ...props }: SummaryListProps) => {
  const anyActions = rows.some((row) => (row ? row.actions?.length : false));
  const list = (
    <dl class={classes('govuk-summary-list', props.class)} {...props.attributes}>
      {rows.map((row) => row && <Row row={row} anyActions={Boolean(anyActions)} cardTitle={card?.title} />)}
    </dl>
  );
  return card ? <Card {...card}>{list}</Card> : list;
};

const Row = ({ row, anyActions, cardTitle }: { row: SummaryRow; anyActions: boolean; cardTitle?: Child }) => (
  <div
    class={classes(
      'govuk-summary-list__row',
      anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
      row.class,
    )}
  >
    <dt class={classes('govuk-summary-list__key', row.keyClass)}>{row.key}</dt>
    <dd class={classes('govuk-summary-list__value', row.valueClass)}>{row.value}</dd>
    {row.actions && row.actions.length > 0 && (
      <dd class={classes('govuk-summary-list__actions', row.actionsClass)}>
        {row.actions.length === 1 ? (
          row.actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
        ) : (
          <ul class="govuk-summary-list__actions-list">
            {row.actions.map((action) => (
              <li class="govuk-summary-list__actions-list-item">
                <ActionLink action={action} cardTitle={cardTitle} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    )}
  </div>
);

const Card = ({ title, headingLevel = 2, actions = [], children, ...props }: SummaryCard & { children?: Child }) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classes('govuk-summary-card', props.class)} {...props.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {shown(title) && <Heading class="govuk-summary-card__title">{title}</Heading>}
        {actions.length === 1 && (
          <div class="govuk-summary-card__actions">
            {actions.map((action) => (
              <ActionLink action={action} cardTitle={title} />
            ))}
          </div>
        )}
        {actions.length > 1 && (
          <ul class="govuk-summary-card__actions">
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
};

const ActionLink = ({ action, cardTitle }: { action: Action; cardTitle?: Child }) => (
  <a class={classes('govuk-link', action.class)} href={action.href} {...action.attributes}>
    {action.text}
    {(shown(action.hiddenText) || shown(cardTitle)) && (
      <span class="govuk-visually-hidden">
        {shown(action.hiddenText) && <> {action.hiddenText}</>}
        {shown(cardTitle) && <> ({cardTitle})</>}
      </span>
    )}
  </a>
);
