import type { IncidentFacts } from '../../../shared/incident/incident.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { levelInWords } from '../../../shared/triage/level-words.ts';
import { type LevelDecision, levelInForce } from '../../../shared/triage/triage.ts';
import type { TriageTold } from '../../../shared/triage/triage-for.ts';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import { levelColours, levelName, promptInWords, repeatInWords } from '../../forms/triage-words.ts';

type Props = { told: TriageTold; facts: IncidentFacts; settings: DomesticAbuse };

/** The level in force, its sum in words, what people settled on, the conference and the repeats. Shown anew with each answer. */
export const LevelPanel = ({ told, facts, settings }: Props) => {
  const { sum, decided, pending, marac, repeats } = told;
  const words = levelInWords(sum, { facts, pack: settings.pack, settings });
  const level = levelInForce(told);
  const reached = repeats.filter((repeat) => repeat.reached);
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-2">
        <Tag colour={levelColours[level]}>{levelName(level, settings)}</Tag>
      </p>
      <p class="govuk-body">{words.result}.</p>
      {words.insufficient && (
        <p class="govuk-body">
          <strong>Not enough is known.</strong> {words.insufficient}.
        </p>
      )}
      {decided && <Decided decision={decided} settings={settings} />}
      {pending && (
        <p class="govuk-body">
          {pending.by.name} proposed level {pending.level}. It waits for a second qualified social worker
          {pending.override && <>: {pending.override.words}</>}.
        </p>
      )}
      <Reasons title="Never below" items={words.floors} />
      <Reasons title="Raised by" items={words.uplifts} />
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
      <Reasons
        title={`Repeats: ${settings.repeat.count} or more in ${settings.repeat.months} months`}
        items={reached.map((repeat) => repeatInWords(repeat, facts))}
      />
      {words.counted.length > 0 && (
        <Details summary={`Answers that count (${words.counted.length})`} open={words.counted.length < 4}>
          <ul class="govuk-list govuk-list--bullet">
            {words.counted.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Details>
      )}
      <Reasons title="Protects" items={words.protective} />
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
    <p class="govuk-body">
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
