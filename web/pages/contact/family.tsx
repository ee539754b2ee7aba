import { adultRelationship, childRelationship } from '../../../shared/codes/relationship.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { personInWords } from '../../forms/person-in-words.ts';

const yesNo: Record<string, string> = { yes: 'Yes', no: 'No', sometimes: 'Sometimes', 'not-known': 'Not known' };
const say = (code: string | undefined) => (code ? (yesNo[code] ?? code) : 'Not answered');

type Tie = { relationship?: string; parentalResponsibility?: string };

/** "Mother of Maisie (has parental responsibility)", for each child. */
const ties = (concern: Concern, given: Record<string, Tie> | undefined, words: ReadonlyMap<string, string>): string[] =>
  concern.children.flatMap(({ id }) => {
    const { relationship, parentalResponsibility } = given?.[id] ?? {};
    if (!relationship) return [];
    const held = parentalResponsibility === 'yes' ? ' (has parental responsibility)' : '';
    return [`${words.get(relationship) ?? relationship} of ${personInWords(concern, id)}${held}`];
  });

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.length === 0 && 'Not told'}
    {lines.map((line) => (
      <span class="app-line">{line}</span>
    ))}
  </>
);

/** Everyone in the children's lives whom we were told of, in one list, before the answers about each. */
export const FamilyList = ({ concern }: { concern: Concern }) => {
  const { adults, otherChildren } = concern;
  if (adults.length + otherChildren.length === 0) return <p class="govuk-body">We were told of nobody else.</p>;
  return (
    <Table
      narrow="stack"
      caption="People"
      captionSize="s"
      head={[
        { text: 'Name', class: 'govuk-!-width-one-quarter' },
        { text: 'Relationship' },
        { text: 'Lives there' },
        { text: 'Safe to contact' },
      ]}
      rows={[
        ...adults.map((adult) => [
          {
            text: (
              <>
                {personInWords(concern, adult.id)}
                {adult.adult?.personOfConcern === 'yes' && (
                  <>
                    {' '}
                    <Tag colour="red">Worry about them</Tag>
                  </>
                )}
              </>
            ),
          },
          { text: <Lines lines={ties(concern, adult.adult?.relationships, adultRelationship.labels)} /> },
          { text: say(adult.adult?.livesThere) },
          { text: say(adult['adult-contact']?.safeToContact) },
        ]),
        ...otherChildren.map((other) => [
          { text: `${personInWords(concern, other.id)}, a child` },
          { text: <Lines lines={ties(concern, other['other-child']?.relationships, childRelationship.labels)} /> },
          { text: say(other['other-child']?.livesThere) },
          { text: 'Does not apply' },
        ]),
      ]}
    />
  );
};
