/** How many slips of the pen a word of this length may have and still be the same: none where they make another name. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * Whether two words differ by no more than slips of the pen: a letter more, less, other or changed with its neighbour.
 * Both begin alike, for people rarely mistake the first letter, and "Jayden" and "Hayden" are two children.
 */
export function nearlySpelled(one: string, other: string): boolean {
  const most = slipsIn(Math.min(one.length, other.length));
  return most > 0 && spelledWithin(most, one, other);
}

/** Whether two words begin alike and differ by no more than so many slips. */
export function spelledWithin(most: number, one: string, other: string): boolean {
  const beginsAlike = one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
  return beginsAlike && Math.abs(one.length - other.length) <= most && slips(one, other) <= most;
}

/** The number of such slips between two words (optimal string alignment); words are short, so a whole table will do. */
function slips(one: string, other: string): number {
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const changed = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(changed ? Math.min(least, (last[j - 2] ?? 0) + 1) : least);
    }
    [last, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
