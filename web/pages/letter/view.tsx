import type { Letter, LetterBlock, LetterContent } from '../../../shared/letter/letter.ts';
import { letterMark } from '../../../shared/letter/letter-words.ts';
import { SummaryList } from '../../components/summary-list.tsx';

export type LetterViewProps = (
  | Pick<Letter, 'content' | 'hash' | 'edition' | 'reference'>
  | { content: LetterContent; mark: string }
) & {
  /** The council's name at the head of the sheet. */
  councilName: string;
};

/** A letter's words as they were stored, under the page's own h1, with the mark by which two copies are compared. */
export const LetterView = ({ content, councilName, ...letter }: LetterViewProps) => (
  <article class="app-letter" lang={content.language}>
    <p class="app-letter__council">{councilName}</p>
    {content.blocks.map((block) => (
      <Block block={block} />
    ))}
    <p class="govuk-body-s app-letter__mark govuk-!-text-break-word">
      {'mark' in letter ? letter.mark : letterMark(letter)}
    </p>
  </article>
);

const Block = ({ block }: { block: LetterBlock }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 class="govuk-heading-m">{block.text}</h2>
      ) : (
        <h3 class="govuk-heading-s">{block.text}</h3>
      );
    case 'paragraph':
      return <p class="govuk-body">{block.text}</p>;
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <SummaryList rows={block.rows.map(({ term, text }) => ({ key: term, value: text }))} />;
  }
};
