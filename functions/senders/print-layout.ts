/** Ordinary print fits a letter about one child on two sheets; large print has nothing below 18 points. */
export const printSizes = ['ordinary', 'large'] as const;
export type PrintSize = (typeof printSizes)[number];

export type Layout = {
  margins: { top: number; bottom: number; left: number; right: number };
  /** In points. */
  title: number;
  2: number;
  3: number;
  text: number;
  lineGap: number;
  /** How wide the terms of a table of facts are; a term stands above its text where there is no room beside it. */
  termWidth: number | 'above';
  bullet: number;
  /** Where the foot of the page stands, from its lower edge. */
  foot: number;
};

export const layouts: Record<PrintSize, Layout> = {
  ordinary: {
    margins: { top: 40, bottom: 46, left: 50, right: 50 },
    title: 17,
    2: 12,
    3: 10.5,
    text: 10,
    lineGap: 0.8,
    termWidth: 142,
    bullet: 16,
    foot: 32,
  },
  large: {
    margins: { top: 54, bottom: 72, left: 54, right: 54 },
    title: 26,
    2: 22,
    3: 20,
    text: 18,
    lineGap: 4,
    termWidth: 'above',
    bullet: 26,
    foot: 50,
  },
};
