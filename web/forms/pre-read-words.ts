import type { IncidentFacts } from '../../shared/incident/incident.ts';
import type { FieldProblem } from './problem-words.ts';
import { childName } from './triage-words.ts';

const textProblem = (about: string) => (code: string) => {
  if (code === 'too_big') return `What you know about ${about} must be 4,000 characters or fewer`;
  if (code === 'gives-away') {
    return `What you know about ${about} gives away how or where a victim can be found. Take that out: those who need it have it`;
  }
  return `Enter what you know about ${about} again`;
};

/** What each field of an agency's notes says about a problem of it. */
export const preReadProblems = (children: readonly { id: string }[], facts: IncidentFacts): FieldProblem => ({
  ...Object.fromEntries(children.map(({ id }) => [`children.${id}`, textProblem(childName(facts, id))])),
  adults: textProblem('the adults'),
  nothingKnown: (code) =>
    code === 'contradicts'
      ? 'Take out what you wrote, or the tick that your agency knows nothing'
      : 'Write what your agency knows, or tick that it knows nothing',
});
