import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Size, shown } from './element.ts';

export type Cell = {
  text?: Child;
  numeric?: boolean;
  colspan?: number;
  rowspan?: number;
  class?: string;
  attributes?: Attributes;
};

export type TableProps = {
  caption?: Child;
  captionSize?: Size;
  head?: readonly Cell[];
  rows: readonly (readonly Cell[] | false | null | undefined)[];
  firstCellIsHeader?: boolean;
  /** On a small screen: each row a card of its own, or a table that scrolls by itself. Needs a caption to scroll. */
  narrow?: 'stack' | 'scroll';
  class?: string;
  attributes?: Attributes;
};

/** Facts to compare. */
export const Table = (props: TableProps) =>
  props.narrow === 'scroll' ? (
    <section class="app-scroll" aria-label={typeof props.caption === 'string' ? props.caption : 'Table'} {...focusable}>
      <Grid {...props} />
    </section>
  ) : (
    <Grid {...props} />
  );

const focusable = { tabindex: 0 };

const Grid = (props: TableProps) => (
  <table
    class={classes('govuk-table', props.narrow === 'stack' && 'app-stacked', props.class)}
    {...role(props, 'table')}
    {...props.attributes}
  >
    {shown(props.caption) && (
      <caption
        class={classes('govuk-table__caption', props.captionSize && `govuk-table__caption--${props.captionSize}`)}
      >
        {props.caption}
      </caption>
    )}
    {props.head && (
      <thead class="govuk-table__head" {...role(props, 'rowgroup')}>
        <tr class="govuk-table__row" {...role(props, 'row')}>
          {props.head.map((cell) => (
            <th
              scope="col"
              {...role(props, 'columnheader')}
              class={classes('govuk-table__header', cell.numeric && 'govuk-table__header--numeric', cell.class)}
              {...spread(cell)}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body" {...role(props, 'rowgroup')}>
      {props.rows.map(
        (row) =>
          row && (
            <tr class="govuk-table__row" {...role(props, 'row')}>
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? (
                  <th
                    scope="row"
                    class={classes('govuk-table__header', cell.class)}
                    {...role(props, 'rowheader')}
                    {...spread(cell)}
                  >
                    {cell.text}
                  </th>
                ) : (
                  <td
                    class={classes('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)}
                    {...role(props, 'cell')}
                    {...labelled(props, index)}
                    {...spread(cell)}
                  >
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
);

const spread = ({ colspan, rowspan, attributes }: Cell) => ({ colspan, rowspan, ...attributes });

/** Browsers forget that a table is one when its rows are laid out as cards, so it is said again. */
const role = ({ narrow }: TableProps, name: string): Attributes => (narrow === 'stack' ? { role: name } : {});

const labelled = ({ narrow, head }: TableProps, column: number): Attributes => {
  const text = head?.[column]?.text;
  return narrow === 'stack' && typeof text === 'string' ? { 'data-label': text } : {};
};
