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
  class?: string;
  attributes?: Attributes;
};

/** Facts to compare. */
export const Table = (props: TableProps) => (
  <table class={classes('govuk-table', props.class)} {...props.attributes}>
    {shown(props.caption) && (
      <caption
        class={classes('govuk-table__caption', props.captionSize && `govuk-table__caption--${props.captionSize}`)}
      >
        {props.caption}
      </caption>
    )}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.head.map((cell) => (
            <th
              scope="col"
              class={classes('govuk-table__header', cell.numeric && 'govuk-table__header--numeric', cell.class)}
              {...spread(cell)}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map(
        (row) =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? (
                  <th scope="row" class={classes('govuk-table__header', cell.class)} {...spread(cell)}>
                    {cell.text}
                  </th>
                ) : (
                  <td
                    class={classes('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)}
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
