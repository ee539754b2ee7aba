import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a document's structure that holds words: its role and the words, in the order in which they are read out. */
export type ReadPart = { role: string; text: string };

type Node = { role?: string; children?: Node[]; type?: string; id?: string };
type Item = { type?: string; id?: string; str?: string; height?: number; hasEOL?: boolean };

/** Roles of which each holds a run of words of its own. */
const holdsWords = new Set(['H1', 'H2', 'H3', 'P', 'Lbl', 'LBody', 'TH', 'TD']);

/** What belongs to a page's structure, by the marks that its words carry. */
function wordsByMark(items: readonly Item[]): Map<string, string> {
  const open: (string | undefined)[] = [];
  const words = new Map<string, string>();
  for (const { type, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const mark = open.at(-1);
      if (mark) words.set(mark, `${words.get(mark) ?? ''}${str ?? ''}${hasEOL ? ' ' : ''}`);
    }
  }
  return words;
}

const marksIn = (node: Node): string[] =>
  node.type === 'content' ? [node.id ?? ''] : (node.children ?? []).flatMap(marksIn);

const partsIn = (node: Node, words: Map<string, string>): ReadPart[] =>
  node.role && holdsWords.has(node.role)
    ? [
        {
          role: node.role,
          text: marksIn(node)
            .map((mark) => words.get(mark) ?? '')
            .join(' '),
        },
      ]
    : (node.children ?? []).flatMap((child) => partsIn(child, words));

const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];

/** The library answers some questions with a map, which its types leave out. */
const entry = (answer: unknown, name: string): unknown => (answer instanceof Map ? answer.get(name) : undefined);

/** A PDF as a program reads it that reads documents out: by its structure, and not by where words stand on a sheet. */
export async function readPdf(bytes: Buffer) {
  const opening = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await opening.promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const parts: ReadPart[] = [];
  const roles = new Set<string>();
  const heights: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = (await page.getTextContent({ includeMarkedContent: true })) as { items: Item[] };
    const tree = (await page.getStructTree()) as Node;
    heights.push(...items.flatMap(({ str, height }) => (str?.trim() && height ? [height] : [])));
    for (const role of rolesIn(tree)) roles.add(role);
    parts.push(...partsIn(tree, wordsByMark(items)));
  }
  const read = {
    pages: pdf.numPages,
    title: info.Title,
    language: info.Language,
    marked: entry(await pdf.getMarkInfo(), 'Marked'),
    showsTitle: entry(await pdf.getViewerPreferences(), 'DisplayDocTitle'),
    roles,
    parts,
    /** The smallest print in it, in points. */
    smallest: Math.min(...heights),
  };
  await opening.destroy();
  return read;
}
