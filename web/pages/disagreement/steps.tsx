import type { Disagreement, DisagreementStage, Side } from '../../../shared/disagreement/disagreement.ts';
import { isLate, stagesAfter } from '../../../shared/disagreement/stages.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Clock } from '../../components/clock.tsx';
import { Tag } from '../../components/tag.tsx';
import { clockInWords } from '../../forms/clock-words.ts';
import { counted } from '../../forms/counted.ts';
import { resultWords, safetyWords } from '../../forms/disagreement-words.ts';
import { levelInWords } from '../contact/decision.tsx';

type Read = { disagreement: Disagreement; side: Side; settings: Settings; now: Date };

const when = (at: string): string => dateTimeInWords(new Date(at));

const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('en-GB')}${words.slice(1)}`;

/** The clock of a stage in words. */
export const StageClock = ({
  stage,
  side,
  settings,
  now,
}: { stage: DisagreementStage } & Omit<Read, 'disagreement'>) => {
  const state = clockState(settings.calendar, stage.clock, now);
  const left = stage.left && !stage.answer;
  if (left) return <p class="govuk-body">Taken on before it was answered.</p>;
  return (
    <Clock
      label="Our answer"
      {...clockInWords(state, now)}
      note={
        isLate(stage, now) && stage.lateToldAt
          ? `${side === 'referrer' ? 'You were' : 'The referrer was'} told so at ${when(stage.lateToldAt)}.`
          : undefined
      }
    />
  );
};

const Said = ({ stage }: { stage: DisagreementStage }) => (
  <ul class="govuk-list govuk-list--spaced">
    {stage.safe.map(({ safe, words, phoned, at, by }) => (
      <li>
        <strong>Safe meanwhile?</strong> <Tag colour={safetyWords[safe].colour}>{safetyWords[safe].name}</Tag> {by.name}
        , {by.organisation}, at {when(at)}: <span class="app-as-written">{words}</span>
        {phoned && ' They say that they have phoned.'}
      </li>
    ))}
  </ul>
);

const Answer = ({
  stage,
  disagreement,
  settings,
}: { stage: DisagreementStage } & Pick<Read, 'disagreement' | 'settings'>) => {
  const { answer } = stage;
  if (!answer) return null;
  const { name, colour } = resultWords[answer.result];
  return (
    <div class="app-messages">
      <div class="app-messages__item">
        <p class="app-messages__from">
          <strong>Answer</strong> <Tag colour={colour}>{name}</Tag>{' '}
          {answer.onBehalfOf ? `${answer.onBehalfOf}, written down by ${answer.by.name},` : `${answer.by.name},`}{' '}
          {when(answer.at)}
        </p>
        <div class="app-messages__body">{answer.words}</div>
        {answer.levels.length > 0 && (
          <ul class="govuk-list govuk-list--bullet govuk-!-margin-top-2 govuk-!-margin-bottom-0">
            {answer.levels.map(({ childId, level }) => (
              <li>
                {disagreement.children.find((child) => child.childId === childId)?.name}:{' '}
                {levelInWords(settings, level)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};

/** Every stage so far, who talks at it, how its clock stood (the present one stands on top of the page), what each side said, and what stages are left. */
export const Steps = ({ disagreement, side, settings, now }: Read) => {
  const { stages } = disagreement;
  const later = disagreement.status === 'open' ? stagesAfter(settings, stages.at(-1)?.stage ?? 0) : [];
  return (
    <>
      {stages.map((stage) => (
        <section aria-labelledby={`step-${stage.stage}`}>
          <h3 class="govuk-heading-s" id={`step-${stage.stage}`}>
            Step {stage.stage + 1}: {stage.name}
          </h3>
          <p class="govuk-body">
            {sentence(stage.parties.referrer)}, and {stage.parties.council}
            {stage.contact && (
              <>
                {' '}
                (<span class="app-nowrap">{stage.contact.phone}</span>)
              </>
            )}
            . {side === 'council' && !stage.answer && !stage.left && `The task is ${stage.answerer.name}’s.`}
          </p>
          {(stage.answer || stage.left) && <StageClock stage={stage} side={side} settings={settings} now={now} />}
          <Said stage={stage} />
          <Answer stage={stage} disagreement={disagreement} settings={settings} />
          {stage.left && (
            <p class="govuk-body">
              {stage.left.by.name} took it on at {when(stage.left.at)}:{' '}
              <span class="app-as-written">{stage.left.reason}</span>
            </p>
          )}
        </section>
      ))}
      {later.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Steps that are left</h3>
          <ul class="govuk-list govuk-list--bullet">
            {later.map((stage) => (
              <li>
                Step {stage.stage + 1}, {stage.name.toLowerCase()}: {stage.referrer} and {stage.council}, within{' '}
                {counted(stage.workingDays, 'working day')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
