import { type TemplateWords, templateFields } from '../../../shared/wording/template.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { fieldNames } from '../../forms/wording-words.ts';

const Paragraphs = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body govuk-!-margin-bottom-2">{line}</p>
    ))}
  </>
);

/** The words of one wording, part by part, with its placeholders as they are typed. */
export const WordsView = ({ words }: { words: TemplateWords }) => (
  <SummaryList
    rows={templateFields.map((field) => {
      const lines = words[field];
      return lines && { key: fieldNames[field], value: <Paragraphs lines={lines} /> };
    })}
  />
);

/** What changes between two wordings: only the parts that differ, what they said before what they will say. */
export const WordsCompared = ({ before, after }: { before: TemplateWords; after: TemplateWords }) => {
  const changed = templateFields.filter((field) => before[field]?.join('\n') !== after[field]?.join('\n'));
  return (
    <>
      {changed.map((field) => {
        const [old, next] = [before[field] ?? [], after[field] ?? []];
        return (
          <section aria-label={fieldNames[field]}>
            <h3 class="govuk-heading-s">{fieldNames[field]}</h3>
            <SummaryList
              rows={[
                { key: 'Now', value: <Marked lines={old} than={next} as="del" /> },
                { key: 'New', value: <Marked lines={next} than={old} as="ins" /> },
              ]}
            />
          </section>
        );
      })}
    </>
  );
};

/** Paragraphs, those marked that the other side does not have. */
const Marked = ({
  lines,
  than,
  as: Mark,
}: {
  lines: readonly string[];
  than: readonly string[];
  as: 'ins' | 'del';
}) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body govuk-!-margin-bottom-2">{than.includes(line) ? line : <Mark>{line}</Mark>}</p>
    ))}
  </>
);
