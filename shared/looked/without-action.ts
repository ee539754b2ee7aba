/** What somebody opened in some hours, and with which of it they did something. */
export type Viewed = { records: ReadonlySet<string>; acted: ReadonlySet<string> };

/** How much somebody opened, and how much of it they did nothing with. */
export type WithoutAction = { opened: number; without: number };

/** All that somebody opened in several hours, each record once. Something done in one of them counts for all. */
export function withoutAction(hours: readonly Viewed[]): WithoutAction {
  const opened = new Set(hours.flatMap(({ records }) => [...records]));
  const acted = new Set(hours.flatMap((hour) => [...hour.acted]));
  return { opened: opened.size, without: [...opened].filter((record) => !acted.has(record)).length };
}

/** Those who opened more than so many records without doing anything with them, the most first. */
export const manyWithoutAction = <T extends WithoutAction>(all: readonly T[], most: number): T[] =>
  all.filter(({ without }) => without > most).toSorted((one, other) => other.without - one.without);
