import type { Letter, LetterBlock } from '../../shared/letter/letter.ts';
import { letterMark } from '../../shared/letter/letter-words.ts';
import { htmlText } from './html-text.ts';

const blockHtml = (block: LetterBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${htmlText(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${htmlText(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table>${block.rows.map(factHtml).join('')}</table>`;
  }
};

const factHtml = ({ term, text }: { term: string; text: string }): string =>
  `<tr><th scope="row">${htmlText(term)}</th><td>${htmlText(text)}</td></tr>`;

type Written = Pick<Letter, 'content' | 'reference' | 'edition' | 'hash'>;

/** A letter as part of an email: real headings, tables whose rows have headers, no picture and no colour needed. */
export const letterHtml = ({ content, ...letter }: Written): string => `<hr>
<article lang="${content.language}">
<h1>${htmlText(content.title)}</h1>
${content.blocks.map(blockHtml).join('\n')}
<p class="mark">${htmlText(letterMark(letter))}</p>
</article>
`;
