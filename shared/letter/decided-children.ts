import type { ContactIn } from '../contact/contact.ts';
import { fill, type LetterTemplate } from '../settings/wording.ts';
import { letterTemplateOf, outcomeOf, type Settings } from '../settings.ts';
import { dateInWords } from '../time/words.ts';
import type { Audience } from './audience.ts';
import { childLabels } from './child-label.ts';
import { letterValues, levelInWords, type Values } from './letter-values.ts';
import { paragraphsIn } from './typed-text.ts';

type LetterLines = 'opening' | 'nextSteps' | 'asks' | 'disagree' | 'handling';

/** What the letter says about one child, before it is laid out. */
export type DecidedChild = {
  label: string;
  decision: string;
  level: string;
  /** Left out where the law we act under would say more than the letter may. */
  legalBasis?: string;
  opening: string[];
  rationale: string[];
  nextSteps: string[];
  asks: string[];
  disagree: string[];
  handling: string[];
  template: LetterTemplate;
  /** The work goes on, and nothing is decided yet. */
  holding: boolean;
  /** Nothing that was typed about any of the children may stand in the letter. */
  minimal: boolean;
};

const basisInWords = (settings: Settings, code: string): string | undefined => {
  const basis = settings.legalBases.find((candidate) => candidate.code === code);
  return basis && `${basis.words} (${basis.citation})`;
};

/**
 * Each child's decision in words, in the order of the contact. Where one child's outcome allows only a minimal letter,
 * nothing that was typed goes in for any of them: what is said of one child could warn those around another.
 * A tighter letter leaves the worker's reasons out and keeps what the reader needs to go on helping the child.
 * Throws when a child has no decision or an outcome has no letter.
 */
export function decidedChildren(
  contact: ContactIn<'decision-proposed'>,
  decidedAt: string,
  settings: Settings,
  audience: Exclude<Audience, 'thanks'> = 'full',
): DecidedChild[] {
  const labels = childLabels(contact.children);
  const common = letterValues(contact, labels.join('; '), decidedAt, settings);
  const decided = contact.children.map((child, at) => {
    const decision = contact.proposal.children.find(({ childId }) => childId === child.id);
    const template = decision && letterTemplateOf(settings, decision.outcome);
    if (!decision || !template) throw new Error(`no letter can be written for child ${at + 1} of ${contact.id}`);
    return { decision, template, label: labels[at] ?? '', outcome: outcomeOf(settings, decision.outcome) };
  });
  const reasons = ({ fixedRationale }: LetterTemplate, typed: string): string[] => {
    if (fixedRationale) return [fixedRationale];
    return audience === 'tighter' ? [settings.wording.audiences.tighterRationale] : paragraphsIn(typed);
  };
  const minimal = decided.find(({ outcome }) => outcome.minimalLetter)?.template;

  return decided.map(({ decision, label, outcome, template: own }): DecidedChild => {
    const template = minimal ?? own;
    const day = decision.nextStepBy && dateInWords(decision.nextStepBy);
    const values: Values = {
      ...common,
      level: levelInWords(settings, decision.level),
      nextStepBy: day ?? 'a day that we will tell you',
    };
    const lines = (part: LetterLines) => template[part].map((line) => fill(line, values));
    const typed = (text: string | undefined) => (minimal ? [] : paragraphsIn(text ?? ''));
    const legalBasis = minimal ? undefined : basisInWords(settings, decision.legalBasis);
    return {
      label,
      template,
      holding: outcome.holdingOnly,
      minimal: minimal !== undefined,
      decision: outcome.letterWords ?? outcome.label,
      level: levelInWords(settings, decision.level),
      ...(legalBasis && { legalBasis }),
      opening: lines('opening'),
      rationale: reasons(template, decision.rationale),
      nextSteps: [
        ...typed(decision.nextStep),
        ...(day && !minimal ? [`We expect this by ${day}.`] : []),
        ...lines('nextSteps'),
      ],
      asks: [...typed(decision.askOfReferrer), ...lines('asks')],
      disagree: lines('disagree'),
      handling: lines('handling'),
    };
  });
}
