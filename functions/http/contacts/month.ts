const aMonth = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The month that an address asks for (`2026-11`); this month when it asks for none, or for one to come. */
export const monthIn = (asked: string | undefined, thisMonth: string): string =>
  asked !== undefined && aMonth.test(asked) && asked <= thisMonth ? asked : thisMonth;

/** The month so many months on or back. */
export const monthsFrom = (month: string, step: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
