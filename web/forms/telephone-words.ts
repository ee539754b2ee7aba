/** Two-figure area codes and the big cities have their own groups; everywhere else five figures stand first. */
const groups: readonly [RegExp, readonly number[]][] = [
  [/^02/, [3, 4, 4]],
  [/^(011|01\d1|03|08|09)/, [4, 3, 4]],
  [/^0[17]/, [5, 6]],
];

/**
 * A telephone number as it is read aloud and dialled by hand: `01632 960104` for `01632960104`. One that was given with
 * spaces, or that is no number of this country, stays as it is.
 */
export function numberInGroups(number: string): string {
  const figures = number.trim();
  const [, sizes] = groups.find(([beginning]) => beginning.test(figures)) ?? [];
  if (!sizes || !/^0\d{10}$/.test(figures)) return figures;
  let from = 0;
  return sizes
    .map((size) => {
      from += size;
      return figures.slice(from - size, from);
    })
    .join(' ');
}
