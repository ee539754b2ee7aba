import { compare } from '../../../shared/disagreement/compare.ts';
import type { Disagreement, SeenOfChild, Side } from '../../../shared/disagreement/disagreement.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag, type TagColour } from '../../components/tag.tsx';
import { themeWords } from '../../forms/decision-words.ts';
import { sideWords } from '../../forms/disagreement-words.ts';
import { descriptorOf, levelInWords } from '../contact/decision.tsx';

type Props = { disagreement: Disagreement; side: Side; settings: Settings };

const tag = (colour: TagColour, text: string): Cell => ({ text: <Tag colour={colour}>{text}</Tag> });

/** The level and the descriptors that each side sees, for each child. Words say who saw what; colour only repeats it. */
export const SideBySide = ({ disagreement, side, settings }: Props) => (
  <>
    {disagreement.children.map((child) => (
      <ForChild child={child} hidden={side === 'referrer' && disagreement.minimalLetter} {...{ side, settings }} />
    ))}
  </>
);

type ChildProps = { child: SeenOfChild; side: Side; settings: Settings; hidden: boolean };

const ForChild = ({ child, side, settings, hidden }: ChildProps) => {
  const words = sideWords(side, settings);
  const level = (number: number) => levelInWords(settings, number);
  const same = child.referrer.level === child.council.level;
  return (
    <section aria-label={`Both views of ${child.name}`}>
      <Table
        narrow="stack"
        class="app-compared"
        caption={child.name}
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Sign', class: 'app-compared__sign' },
          { text: words.referrer.sees },
          { text: words.council.sees },
          { text: 'Compared' },
        ]}
        rows={[
          [
            { text: 'Level of need' },
            { text: <strong>{level(child.referrer.level)}</strong> },
            { text: <strong>{level(child.council.level)}</strong> },
            same ? tag('green', 'Agree') : tag('orange', 'Differ'),
          ],
          ...(hidden ? [] : signs(child, settings, words)),
        ]}
      />
      {hidden && (
        <p class="govuk-body">
          You marked {child.referrer.descriptors.length === 0 ? 'none of the examples' : 'what is below'}. What we saw
          is not shown here: our letter about this says only what it must. Talk to whoever answers you.
        </p>
      )}
      {hidden && child.referrer.descriptors.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {child.referrer.descriptors.map((code) => (
            <li>{signText(settings, code)}</li>
          ))}
        </ul>
      )}
      {child.referrer.why && (
        <p class="govuk-body">
          {side === 'referrer' ? 'Why you see it so' : 'Why the referrer sees it so'}:{' '}
          <span class="app-as-written">{child.referrer.why}</span>
        </p>
      )}
    </section>
  );
};

const signText = (settings: Settings, code: string): string => {
  const found = descriptorOf(settings, code);
  return found ? `${themeWords[found.theme]}: ${found.text}` : code;
};

/** The descriptors as rows: those that both saw first, then those of one side. */
function signs(child: SeenOfChild, settings: Settings, words: ReturnType<typeof sideWords>): Cell[][] {
  const { both, onlyReferrer, onlyCouncil } = compare(child);
  const row = (code: string, theirs: boolean, ours: boolean, compared: Cell): Cell[] => [
    { text: signText(settings, code) },
    { text: theirs ? 'Seen' : 'Not marked' },
    { text: ours ? 'Seen' : 'Not marked' },
    compared,
  ];
  const none = both.length + onlyReferrer.length + onlyCouncil.length === 0;
  if (none) return [[{ text: 'Examples of need' }, { text: 'None' }, { text: 'None' }, tag('green', 'Agree')]];
  return [
    ...both.map((code) => row(code, true, true, tag('green', 'Agree'))),
    ...onlyReferrer.map((code) => row(code, true, false, tag('orange', words.referrer.only))),
    ...onlyCouncil.map((code) => row(code, false, true, tag('blue', words.council.only))),
  ];
}
