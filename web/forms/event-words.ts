import type { ContactEvent, LaterEvent } from '../../shared/contact/events.ts';
import type { KeptFinding } from '../../shared/letter/preflight/finding.ts';
import type { Settings } from '../../shared/settings.ts';
import { dateTimeInWords } from '../../shared/time/words.ts';
import { overnightInWords } from './caller-words.ts';
import { disagreementEventInWords } from './disagreement-event-words.ts';
import { laterInWords } from './later-words.ts';
import { ratingWords } from './rating-words.ts';
import { restrictionWords } from './restriction-words.ts';

/** What happened, as a line of the history: a title and, where something was said, the words. */
export type EventInWords = { title: string; said?: string };

const reasonOf = (settings: Settings, code: string): string =>
  settings.reasons.pausing.find((reason) => reason.code === code)?.words ?? code;

/** One event in words. What a person wrote is given as they wrote it. */
export function eventInWords(event: ContactEvent, settings: Settings): EventInWords {
  switch (event.type) {
    case 'submitted':
      return { title: 'Concern received' };
    case 'claimed':
      return { title: 'Claimed' };
    case 'assigned':
      return { title: event.from ? `Moved from ${event.from.name} to ${event.to.name}` : `Given to ${event.to.name}` };
    case 'rated': {
      const colour = ratingWords(settings, event.colour).toLowerCase();
      const was = event.was && ratingWords(settings, event.was).toLowerCase();
      return { title: was ? `Rating changed from ${was} to ${colour}` : `Rated ${colour}`, said: event.reason };
    }
    case 'question-asked':
      return { title: `Question to the referrer (${lowerFirst(reasonOf(settings, event.reason))})`, said: event.text };
    case 'question-answered':
      return { title: 'Answer from the referrer', said: event.text };
    case 'question-lapsed':
      return { title: 'No answer in time: the clock runs again' };
    case 'decision-proposed':
      return {
        title:
          event.children.length === 1
            ? 'Decision proposed'
            : `Decisions proposed for ${event.children.length} children`,
      };
    case 'returned':
      return { title: 'Returned for changes', said: event.comment };
    case 'authorised':
      return { title: 'Decision authorised and letter made', ...keptInWords(event.kept) };
    case 'authorisation-withdrawn':
      return { title: 'Authorisation withdrawn before the letter was sent', said: event.comment };
    case 'letter-issued':
      return { title: 'Outcome letter sent', ...keptInWords(event.kept) };
    case 'letter-recalled':
      return { title: 'Outcome letter recalled before it had left' };
    case 'letter-held':
      return { title: 'The letter is held: nobody can read it until a manager releases or withdraws it' };
    case 'letter-withheld':
      return { title: 'The letter was withheld: nobody can read it', said: event.reason };
    case 'letter-hold-released':
      return { title: 'The letter may go to its recipient, although it was held', said: event.reason };
    case 'letter-readdressed':
      return { title: `The letter now goes to ${event.to}`, said: event.reason };
    case 'follow-up-received':
      return { title: 'What was said by telephone has come in writing' };
    case 'overnight-recorded':
      return { title: `Out of hours: ${overnightInWords(event.actions).toLowerCase()}`, said: event.words };
    case 'asked-first-linked':
      return { title: `Linked to the question ${event.reference}, which was asked first` };
    case 'late-told':
      return {
        title: `Late: the referrer was given a new time, ${dateTimeInWords(new Date(event.newTime))}`,
        ...(event.manager && { said: `A task for ${event.manager.name} until it is decided.` }),
      };
    case 'new-time-set':
      return {
        title: `Late: another time was set, ${dateTimeInWords(new Date(event.newTime))}, and the referrer told`,
        said: event.reason,
      };
    case 'late-decision-given':
      return { title: `The late decision is now a task for ${event.to.name}` };
    case 'restricted':
      return { title: `Restricted: ${lowerFirst(restrictionWords[event.kind])}` };
    case 'words-sealed':
      return { title: 'Sealed: words that must not be known, by what the police have told since' };
    case 'conflict-declared':
      return { title: 'Knows the family, and is kept from it', said: event.words };
    case 'lifting-asked':
      return { title: `Asked ${event.to.name} to agree that it is open to all again`, said: event.words };
    case 'restriction-lifted':
      return { title: 'No longer restricted', said: event.words };
    case 'closed':
      return { title: 'Contact closed' };
    case 'reopened':
      return { title: 'Reopened to correct the decision', said: event.reason };
    case 'disagreement-raised':
    case 'disagreement-answered':
    case 'disagreement-moved-on':
    case 'disagreement-not-safe':
    case 'disagreement-late':
    case 'disagreement-settled':
    case 'disagreement-learning':
      return disagreementEventInWords(event, settings);
    case 'information-added':
    case 'answer-corrected':
    case 'file-added':
    case 'concern-withdrawn':
    case 'went-on':
    case 'closed-as-withdrawn': {
      const { did, said } = laterInWords(event, settings);
      const recalled = event.type === 'concern-withdrawn' && event.recalled;
      const title = laterTitles[event.type](did);
      return { title: recalled ? `${title}. Its letter was called back before it had left` : title, said };
    }
  }
}

/** What a reviewer let stand in the letter, and why. */
const keptInWords = (kept: readonly KeptFinding[] = []): { said?: string } =>
  kept.length === 0
    ? {}
    : { said: kept.map(({ shown, reason }) => `“${shown}” may stay in the letter: ${reason}`).join('\n') };

const laterTitles: Record<LaterEvent['type'], (did: string) => string> = {
  'information-added': (did) => `The referrer ${did}`,
  'answer-corrected': (did) => `The referrer ${did}`,
  'file-added': (did) => `The referrer ${did}`,
  'concern-withdrawn': () => 'The referrer withdrew the concern',
  'went-on': () => 'We go on although the concern was withdrawn',
  'closed-as-withdrawn': () => 'Closed as withdrawn by the referrer',
};

const lowerFirst = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
