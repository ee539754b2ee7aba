import type { IncidentFacts } from './incident.ts';
import { type IncidentChild, isUnborn } from './people.ts';
import type { PoliceReport } from './report.ts';

/** The facts of a child that police are asked for, and the answer that each hangs on. */
const asked: readonly { part: keyof IncidentChild; after?: keyof IncidentChild }[] = [
  { part: 'education' },
  { part: 'schoolName' },
  { part: 'schoolUrn' },
  { part: 'present' },
  { part: 'where', after: 'present' },
  { part: 'seen' },
  { part: 'spokenTo' },
  { part: 'spokenToWith', after: 'spokenTo' },
  { part: 'words', after: 'spokenTo' },
  { part: 'injured' },
  { part: 'injuries', after: 'injured' },
];

type ReportedChild = PoliceReport['children'][number];

function childWith(told: ReportedChild, known: IncidentChild | undefined): ReportedChild {
  if (!known) return told;
  const child = { ...told };
  for (const { part, after } of asked) {
    if (told[part] !== undefined || known[part] === undefined) continue;
    // A place where a child was who was not there after all is no fact any more.
    if (after && child[after] !== 'yes') continue;
    Object.assign(child, { [part]: known[part] });
  }
  return child.birth.kind === 'not-known' ? { ...child, birth: known.birth } : child;
}

/**
 * A report about an incident that is known, with what was answered about its children since: police answer here what
 * their own system does not hold, and the same file sent again takes none of it back. What a report does say counts.
 * People stand under the ids that they have in the incident.
 */
export function withKnownAnswers(report: PoliceReport, known: IncidentFacts): PoliceReport {
  const children = report.children.map((child) =>
    childWith(
      child,
      known.children.find(({ id }) => id === child.id),
    ),
  );
  const adults = report.adults.map((adult) => {
    const before = known.adults.find(({ id }) => id === adult.id);
    return adult.pregnant === undefined && before?.pregnant ? { ...adult, pregnant: before.pregnant } : adult;
  });
  const isExpected = adults.some(({ pregnant }) => pregnant === 'yes');
  const others = children.filter(({ id }) => !known.children.some((child) => child.id === id));
  const stays = (child: IncidentChild) =>
    // Born meanwhile, the child is told of as somebody new.
    isUnborn(child) && isExpected && others.length === 0 ? [child] : [];
  const inOrder = known.children.flatMap((child) => {
    const told = children.find(({ id }) => id === child.id);
    return told ? [told] : stays(child);
  });
  const sentence = report.sentence ?? known.sentence;
  return {
    ...report,
    adults,
    children: [...inOrder, ...others],
    ...(sentence !== undefined && { sentence }),
    tools: report.tools.length > 0 ? report.tools : known.tools,
  };
}
