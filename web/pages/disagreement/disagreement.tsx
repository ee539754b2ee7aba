import { stageOf } from '../../../shared/disagreement/disagreement.ts';
import { type DisagreementAct, possibleActs } from '../../../shared/disagreement/possible-acts.ts';
import { isLate } from '../../../shared/disagreement/stages.ts';
import { issuedLetters, replacementOf } from '../../../shared/letter/editions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { reasonInWords, resultWords } from '../../forms/disagreement-words.ts';
import { type DisagreementForm, DisagreementFrame, MovedOn } from './form.tsx';
import { actHref } from './links.ts';
import { SideBySide } from './side-by-side.tsx';
import { StageClock, Steps } from './steps.tsx';
import { whoseTurn } from './whose-turn.ts';

type Props = DisagreementForm & { done?: string | undefined };

/** Where a disagreement stands, in a word. */
export const DisagreementTags = ({ disagreement, now }: Pick<Props, 'disagreement' | 'now'>) => {
  if (disagreement.status === 'settled') {
    const { name, colour } = resultWords[disagreement.settled.result];
    return <Tag colour={colour}>{name}</Tag>;
  }
  const stage = stageOf(disagreement);
  return (
    <>
      <Tag colour="purple">{`Open, step ${stage.stage + 1}`}</Tag>{' '}
      {disagreement.immediate && (
        <>
          <Tag colour="red">Not safe</Tag>{' '}
        </>
      )}
      {isLate(stage, now) && <Tag colour="red">Late</Tag>}
    </>
  );
};

const letterPath = (side: Props['side'], contactId: string, letterId: string): string =>
  `/${side === 'referrer' ? 'referrals' : 'contacts'}/${contactId}/letters/${letterId}`;

/** The letter that is disagreed with, and the one that has taken its place. */
const Letters = ({ disagreement, contact, side }: Pick<Props, 'disagreement' | 'contact' | 'side'>) => {
  const { letterId, edition } = disagreement;
  const newer = replacementOf(contact, letterId);
  return (
    <>
      <a class="govuk-link" href={letterPath(side, contact.id, letterId)}>
        Letter {edition}
      </a>
      {newer && (
        <>
          , replaced by{' '}
          <a class="govuk-link" href={letterPath(side, contact.id, newer)}>
            letter {issuedLetters(contact).indexOf(newer) + 1}
          </a>
        </>
      )}
      {!newer && contact.earlier.some((earlier) => earlier.letterId === letterId) && (
        <>. We are deciding again, and a new letter follows</>
      )}
    </>
  );
};

const howItEnded = {
  accepted: 'Accepted',
  recorded: 'Recorded by a manager',
  final: 'Decided at the last step',
  withdrawn: 'Withdrawn',
} as const;

const links: Record<Exclude<DisagreementAct, 'accept'>, string> = {
  answer: 'Answer',
  'move-on': 'Take it to a later step',
  'not-safe': 'Say that a child is not safe now',
  settle: 'Record that it is over',
  withdraw: 'Withdraw the disagreement',
  learning: 'Mark as one to learn from',
};

/** What this person can do now; what the rules would refuse is not offered. */
const Acts = (props: Props) => {
  const { side, disagreement } = props;
  const possible = possibleActs(props).filter((act) => act !== 'learning' || !('learning' in disagreement));
  const others = possible.flatMap((act) => (act === 'accept' ? [] : [act]));
  if (possible.length === 0) return null;
  return (
    <div class="app-no-print">
      <h2 class="govuk-heading-m">What you can do now</h2>
      {possible.includes('accept') && (
        <form method="post" action={actHref(side, disagreement, 'accept')}>
          <input type="hidden" name="seen" value={disagreement.version} />
          <Button preventDoubleClick>Accept the answer</Button>
        </form>
      )}
      {others.map((act) => (
        <p class="govuk-body app-action">
          <Button
            href={actHref(side, disagreement, act)}
            variant={act === 'not-safe' ? 'warning' : act === 'answer' ? undefined : 'secondary'}
            class="govuk-!-margin-bottom-0"
          >
            {links[act]}
          </Button>
        </p>
      ))}
    </div>
  );
};

/** A disagreement from its first word to its result, for either side: both views beside each other, and every step. */
export const DisagreementPage = (props: Props) => {
  const { disagreement, contact, side, settings, now, done, movedOn } = props;
  const stage = stageOf(disagreement);
  const { police } = settings.contacts;
  return (
    <DisagreementFrame
      {...props}
      title={`Disagreement about letter ${disagreement.edition}`}
      page="disagreement"
      wide
      backLink={
        side === 'referrer'
          ? { href: `/referrals/${contact.id}`, text: 'Back to the referral' }
          : { href: `/contacts/${contact.id}`, text: 'Back to the contact' }
      }
    >
      {movedOn && <MovedOn {...props} maySend={false} nothingTyped />}
      {done && <NotificationBanner success text={done} />}
      {disagreement.immediate && disagreement.status === 'open' && (
        <WarningText>
          A child is said not to be safe. In immediate danger, call {police.emergency}. Nobody waits for an answer on
          this page.
        </WarningText>
      )}
      <p class="govuk-body">
        <DisagreementTags disagreement={disagreement} now={now} />
      </p>
      <p class="govuk-body-l">{whoseTurn(props)}</p>
      {disagreement.status === 'open' && !stage.answer && (
        <StageClock stage={stage} side={props.side} settings={settings} now={now} />
      )}
      <Acts {...props} />
      <SummaryList
        rows={[
          disagreement.status === 'settled' && {
            key: 'How it ended',
            value: (
              <>
                {howItEnded[disagreement.settled.how]} by {disagreement.settled.by.name} at{' '}
                {dateTimeInWords(new Date(disagreement.settled.at))}: {resultWords[disagreement.settled.result].name}
                {disagreement.settled.words && (
                  <p class="govuk-body app-as-written govuk-!-margin-bottom-0">{disagreement.settled.words}</p>
                )}
              </>
            ),
          },
          side === 'council' &&
            disagreement.status === 'settled' &&
            disagreement.learning !== undefined && {
              key: 'To learn from it',
              value: (
                <span class="app-as-written">
                  {disagreement.learning.words} ({disagreement.learning.by.name})
                </span>
              ),
            },
          {
            key: 'Raised by',
            value: `${disagreement.raisedBy.name}, ${disagreement.raisedBy.organisation}, at ${dateTimeInWords(new Date(disagreement.raisedAt))}`,
          },
          { key: 'About', value: <Letters disagreement={disagreement} contact={contact} side={side} /> },
          { key: 'Reason', value: reasonInWords(settings, disagreement.reason) },
          { key: 'In their words', value: <span class="app-as-written">{disagreement.words}</span> },
        ]}
      />
      <h2 class="govuk-heading-m">Both views side by side</h2>
      <p class="govuk-body">
        The examples are evidence to talk about. Nobody adds them up. Our view is that of letter {disagreement.edition}.
      </p>
      <SideBySide disagreement={disagreement} side={side} settings={settings} />
      <h2 class="govuk-heading-m">Step by step</h2>
      <Steps disagreement={disagreement} side={side} settings={settings} now={now} />
    </DisagreementFrame>
  );
};
