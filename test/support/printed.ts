import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** What a browser puts on paper when a page is printed: how many sheets, their words, and the smallest type in points. */
export async function printed(page: Page) {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const opening = getDocument({ data, verbosity: 0 });
  const pdf = await opening.promise;
  const runs: { str: string; height: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item && item.str.trim()) runs.push(item);
  }
  const sheets = pdf.numPages;
  await opening.destroy();
  return {
    sheets,
    text: runs.map(({ str }) => str).join(''),
    smallest: Math.min(...runs.map(({ height }) => Math.round(height * 100) / 100)),
  };
}
