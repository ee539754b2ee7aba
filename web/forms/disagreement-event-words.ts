import type { ContactEvent } from '../../shared/contact/events.ts';
import type { Settings } from '../../shared/settings.ts';
import { reasonInWords, resultWords } from './disagreement-words.ts';

type DisagreementEvent = Extract<ContactEvent, { disagreementId: string }>;

/** The name of a stage in these settings; its number where they no longer have it. */
export const stageName = ({ escalation }: Settings, number: number): string =>
  `step ${number + 1}, ${escalation.find(({ stage }) => stage === number)?.name.toLowerCase() ?? 'a later step'}`;

/** What happened to a disagreement, as a line of its contact's history. */
export function disagreementEventInWords(
  event: DisagreementEvent,
  settings: Settings,
): { title: string; said?: string } {
  const at = stageName(settings, event.stage);
  switch (event.type) {
    case 'disagreement-raised':
      return { title: `Disagreement raised, at ${at}: ${reasonInWords(settings, event.reason)}`, said: event.words };
    case 'disagreement-answered': {
      const from = event.onBehalfOf ? `, from ${event.onBehalfOf}` : '';
      const again = event.reopened ? '. The contact was opened again to decide anew' : '';
      return {
        title: `Answer at ${at}${from}: ${resultWords[event.result].name.toLowerCase()}${again}`,
        said: event.words,
      };
    }
    case 'disagreement-moved-on':
      return { title: `Disagreement taken to ${at}`, said: event.reason };
    case 'disagreement-not-safe':
      return {
        title: `Told that a child is not safe meanwhile${event.phoned ? ', and that somebody has phoned' : ''}, at ${at}`,
        said: event.words,
      };
    case 'disagreement-late':
      return { title: `No answer in time at ${at}: the referrer is told` };
    case 'disagreement-settled': {
      const { name } = resultWords[event.result];
      return { title: `Disagreement over: ${name.toLowerCase()}`, ...(event.words && { said: event.words }) };
    }
    case 'disagreement-learning':
      return { title: 'Marked as a disagreement to learn from', said: event.words };
  }
}
