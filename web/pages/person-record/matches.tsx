import type { PersonDetails } from '../../../shared/person/person-record.ts';
import type { Tier } from '../../../shared/person-match/ladder.ts';
import type { Match, SearchOutcome } from '../../../shared/person-match/search-outcome.ts';
import { explained, overfullWords, searchWords } from '../../../shared/person-match/words.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { appearancesFor } from '../../../shared/person-record/may-open.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Tag, type TagColour } from '../../components/tag.tsx';
import { birthInWords } from '../../forms/birth-words.ts';
import { often } from '../../forms/counted.ts';
import { nameOf } from '../../forms/person-record-words.ts';
import type { Staff } from '../staff.ts';
import { compareHref, personHref } from './links.ts';

/** A record that may be of somebody, and the person it is of. */
export type PossiblePerson = PersonDetails & { person: FiledRecord };

export const tierColours: Record<Tier, TagColour> = { same: 'green', likely: 'blue', possible: 'yellow', none: 'grey' };
const tierNames: Record<Tier, string> = { same: 'Same', likely: 'Likely', possible: 'Possible', none: 'Not the same' };

type Props = {
  outcome: SearchOutcome<PossiblePerson>;
  actor: Staff['actor'];
  /** Whom they are to be compared with; a search by hand compares with what was typed. */
  self?: FiledRecord;
  headingLevel?: 2 | 3;
};

/** What a search came to, in one sentence, and each person with what agrees, what differs and what is missing. */
export const Matches = ({ outcome: { tier, matches, overfull }, actor, self, headingLevel = 3 }: Props) => (
  <>
    <p class="govuk-body" role="status">
      <strong>{searchWords[tier]}.</strong>
      {tier === 'too-many' &&
        overfull.length > 0 &&
        ` Too many people share ${overfull.map((kind) => overfullWords[kind]).join(', ')}.`}
    </p>
    {matches.length > 0 && (
      <ol class="govuk-list">
        {matches.map((match) => (
          <MatchCard {...{ match, actor, headingLevel }} {...(self && { self })} />
        ))}
      </ol>
    )}
  </>
);

/** When and how often somebody was told of, as far as the reader may know of it. */
export function toldOften(actor: Staff['actor'], person: FiledRecord): string {
  const times = appearancesFor(actor, person);
  const last = times
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return `Told of ${often(times.length)}${last ? `, last on ${plainDateInWords(new Date(last))}` : ''}`;
}

const MatchCard = ({
  match: { person: possible, comparison },
  actor,
  self,
  headingLevel,
}: Pick<Props, 'actor' | 'self' | 'headingLevel'> & { match: Match<PossiblePerson> }) => {
  const Heading = `h${headingLevel ?? 3}` as const;
  const { person } = possible;
  const { why, against, agrees, inPart, differs, missing } = explained(comparison);
  const name = nameOf(possible);
  const list = (title: string, lines: readonly { field: string; words: string }[], withWords: boolean) =>
    lines.length > 0 && (
      <li>
        <strong>{title}:</strong>{' '}
        {lines.map(({ field, words }) => (withWords ? `${field} (${words.toLowerCase()})` : field)).join(', ')}
      </li>
    );
  return (
    <li class="app-match">
      <Heading class="govuk-heading-s govuk-!-margin-bottom-1">
        {name} <Tag colour={tierColours[comparison.tier]}>{tierNames[comparison.tier]}</Tag>
      </Heading>
      <p class="govuk-body govuk-!-margin-bottom-1">
        Born {birthInWords(possible.birth)}. {toldOften(actor, person)}. {why}.
      </p>
      {against.map((words) => (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <strong>{words}.</strong>
        </p>
      ))}
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
        {list('The same', agrees, false)}
        {list('In part', inPart, true)}
        {list('Different', differs, false)}
        {list('Not in both', missing, false)}
      </ul>
      <p class="govuk-body">
        {self ? (
          <a class="govuk-link" href={compareHref(self.id, person.id)}>
            Compare side by side<span class="govuk-visually-hidden"> with {name}</span>
          </a>
        ) : (
          <a class="govuk-link" href={personHref(person.id)}>
            Open the record<span class="govuk-visually-hidden"> of {name}</span>
          </a>
        )}
      </p>
    </li>
  );
};
