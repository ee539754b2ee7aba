import type { RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import type { Answers } from '../../../shared/triage/answer.ts';
import { type FormBody, textOf } from '../form-body.ts';

/** An answer as a form gives it: nothing where nobody answered. */
export type Given = { answer: string; evidence: string };

type Digest = (text: string) => string;

const markOf = ({ answer, evidence }: Given, digest: Digest): string => digest(`${answer}|${evidence}`).slice(0, 12);

const storedIn = (answers: Answers, code: string): Given => ({
  answer: answers[code]?.answer ?? '',
  evidence: answers[code]?.evidence ?? '',
});

/** What each answer was when the page was made, so that what others answer meanwhile is not taken for theirs. */
export const marksOf = (
  descriptors: readonly RiskDescriptor[],
  answers: Answers,
  digest: Digest,
): ReadonlyMap<string, string> =>
  new Map(descriptors.map(({ code }) => [code, markOf(storedIn(answers, code), digest)]));

/** The answers that somebody changed on their page, and those of them that others had changed before. */
export function changedIn(
  body: FormBody,
  descriptors: readonly RiskDescriptor[],
  answers: Answers,
  digest: Digest,
): { given: Map<string, Given>; crossed: string[] } {
  const given = new Map<string, Given>();
  const crossed: string[] = [];
  for (const { code } of descriptors) {
    const mark = textOf(body, `mark-${code}`);
    if (!mark) continue;
    const said = {
      answer: textOf(body, `answer-${code}`),
      evidence: cleaned(textOf(body, `evidence-${code}`))
        .replaceAll('\r\n', '\n')
        .trim(),
    };
    if (markOf(said, digest) === mark) continue;
    const stored = markOf(storedIn(answers, code), digest);
    if (markOf(said, digest) === stored) continue;
    given.set(code, said);
    if (stored !== mark) crossed.push(code);
  }
  return { given, crossed };
}
