import type { IncidentFacts } from '../../../shared/incident/incident.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { levelInWords } from '../../../shared/triage/level-words.ts';
import { type LevelDecision, levelInForce } from '../../../shared/triage/triage.ts';
import type { TriageTold } from '../../../shared/triage/triage-for.ts';
import { Tag } from '../../components/tag.tsx';
import { levelColours, levelName, promptInWords, repeatInWords } from '../../forms/triage-words.ts';

type Props = { told: TriageTold; facts: IncidentFacts; settings: DomesticAbuse };

/**
 * The level in force, what it comes to in a sentence, what people settled on, and the conference. It stands above the form
 * that settles it, and is shown anew with each answer.
 */
export const LevelPanel = ({ told, facts, settings }: Props) => {
  const { sum, decided, pending, marac } = told;
  const words = levelInWords(sum, { facts, pack: settings.pack, settings });
  const level = levelInForce(told);
  return (
    <div data-computed={String(sum.computed)}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <Tag colour={levelColours[level]}>{levelName(level, settings)}</Tag>
      </p>
      <p class="govuk-body govuk-!-margin-bottom-2">{words.result}.</p>
      {words.insufficient && (
        <p class="govuk-body govuk-!-margin-bottom-2">
          <strong>Not enough is known.</strong> {words.insufficient}.
        </p>
      )}
      {decided && <Decided decision={decided} settings={settings} />}
      {pending && (
        <p class="govuk-body govuk-!-margin-bottom-2">
          {pending.by.name} proposed level {pending.level}. It waits for a second qualified social worker
          {pending.override && <>: {pending.override.words}</>}.
        </p>
      )}
      {marac.length > 0 && (
        <div class="app-triage__conference">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">Goes to the conference</h3>
          <ul class="govuk-list govuk-list--bullet">
            {marac.map((prompt) => (
              <li>{promptInWords(prompt, settings)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

/** How the level came about: which answers count, what raises it, what it is never below; and the repeats, by date. */
export const LevelSumShown = ({ told: { sum, repeats }, facts, settings }: Props) => {
  const words = levelInWords(sum, { facts, pack: settings.pack, settings });
  const reached = repeats.filter((repeat) => repeat.reached);
  return (
    <>
      <Reasons title="Answers that count" items={words.counted} />
      <Reasons title="Raised by" items={words.uplifts} />
      <Reasons title="Never below" items={words.floors} />
      <Reasons title="Protects" items={words.protective} />
      <Reasons
        title={`Repeats: ${settings.repeat.count} or more in ${settings.repeat.months} months`}
        items={reached.map((repeat) => repeatInWords(repeat, facts))}
      />
    </>
  );
};

const Reasons = ({ title, items }: { title: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );

const Decided = ({ decision, settings }: { decision: LevelDecision; settings: DomesticAbuse }) => {
  const { level, computed, override, by, at, second } = decision;
  const category = settings.override.categories.find(({ code }) => code === override?.category)?.words;
  return (
    <p class="govuk-body govuk-!-margin-bottom-2">
      Settled on level {level} by {by.name} at {dateTimeInWords(new Date(at))}
      {level === computed ? ', as computed' : `, computed was ${computed}`}.
      {override && (
        <>
          {' '}
          {category ?? override.category}: {override.words}
        </>
      )}
      {second && <> Seconded by {second.by.name}.</>}
    </p>
  );
};
