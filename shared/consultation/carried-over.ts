import type { Concern } from '../form/concern.ts';
import { limits } from '../form/limits.ts';
import { dateTimeInWords } from '../time/words.ts';
import type { AdviceKind, Consultation } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';

/** Each kind of advice as it stands in text. */
export const adviceTitle: Record<AdviceKind, string> = {
  'raise-a-concern': 'Raise a concern with us',
  'early-help': 'Early help may be right',
  'no-action': 'No action for us',
  'call-now': 'Call now',
};

const when = (at: string): string => dateTimeInWords(new Date(at));

/** Parts below each other, as many as an answer of the form holds; the last line says where the rest is. */
function fitted(parts: readonly string[], reference: string): string {
  const more = `More was written in the conversation ${reference}.`;
  const room = limits.longText - more.length - 2;
  let text = '';
  for (const part of parts) {
    const next = text === '' ? part : `${text}\n\n${part}`;
    if (next.length > room) return `${text}\n\n${more}`.trim();
    text = next;
  }
  return text;
}

/**
 * The concern with what was asked first in its own sections: the worry where it says what happened, and below what came
 * before, who asked, when, and what was advised. Nothing is typed twice, and nothing is put in anyone else's mouth.
 */
export function carriedOver(
  concern: Concern,
  consultation: Consultation,
  events: readonly ConsultationEvent[],
): Concern {
  const { askedBy, askedAt, reference, worry, done, wanted, child } = consultation;
  const added = events.flatMap((event) =>
    event.type === 'wrote-back' ? [`Added at ${when(event.at)}: ${event.text}`] : [],
  );
  const advised = events.flatMap((event) =>
    event.type === 'answered'
      ? [`Advice of ${event.by.name} at ${when(event.at)}: ${adviceTitle[event.kind]}. ${event.text}`]
      : [],
  );
  const [first, ...others] = concern.children;
  const named = first && child ? [{ ...first, child: { ...first.child, ...child } }, ...others] : concern.children;
  return {
    ...concern,
    children: named,
    ...(consultation.allegation && { safety: { ...concern.safety, allegationAgainstWorker: 'yes' as const } }),
    'what-happened': { ...concern['what-happened'], whatHappened: fitted([worry, ...added], reference) },
    history: {
      ...concern.history,
      history: fitted(
        [
          `Asked first at ${when(askedAt)} by ${askedBy.name}, ${askedBy.organisation.name} (${reference}).`,
          `Done by then: ${done}`,
          `The question: ${wanted}`,
          ...(advised.length > 0 ? advised : ['No advice had been given when this concern was begun.']),
        ],
        reference,
      ),
    },
  };
}
