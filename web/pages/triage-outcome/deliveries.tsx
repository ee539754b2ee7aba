import { isTrouble } from '../../../shared/notice-task.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords, howLongInWords } from '../../../shared/time/words.ts';
import { type AgencyCopy, nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { noticeKindWords, noticeStateWords, troubleInWords } from '../../forms/notice-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { copyStatus } from '../../forms/triage-outcome-words.ts';
import { ReachedForm } from '../board/reached-form.tsx';
import { Address } from '../board/undelivered-row.tsx';
import { outcomeHref } from './links.ts';
import { formOf, type OutcomeProps } from './outcome-props.ts';

/** Messages of this incident that reached nobody, each ended by whoever told its reader another way. */
const Messages = ({ notices, now, actor }: OutcomeProps) => {
  const troubled = notices.filter(isTrouble);
  if (troubled.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 class="govuk-heading-m" id="messages" tabindex={-1}>
        Not reached
      </h2>
      {troubled.map((notice) => (
        <div class="app-outcome-line">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{notice.to.organisation}</h3>
          <p class="govuk-body">
            {noticeKindWords[notice.kind]}. {troubleInWords(notice)}{' '}
            {notice.task?.owner?.id === actor.id
              ? 'You have this task'
              : `${notice.task?.owner?.name ?? 'Anyone at the front door'} has this task`}
            , for {howLongInWords(new Date(notice.task?.since ?? notice.createdAt), now)}.
          </p>
          {may(actor, 'see-undelivered-messages') && <ReachedForm notice={notice} label={notice.to.organisation} />}
        </div>
      ))}
    </section>
  );
};

/** To whom an outcome went, whether word of it arrived, and what each has done with it. */
export const Deliveries = (props: OutcomeProps) => {
  const { copies, now } = props;
  return (
    <>
      <Table
        narrow="stack"
        caption="Who was given their part"
        captionSize="m"
        head={['For', 'Told', 'Where it stands', 'Done'].map((text) => ({ text }))}
        rows={copies.map((copy): Cell[] => [
          {
            text: (
              <>
                {copy.to.organisation}
                <span class="app-outcome-note">Edition {copy.edition}</span>
              </>
            ),
          },
          { text: <Told copy={copy} {...props} /> },
          { text: <Stands copy={copy} now={now} /> },
          { text: <Actions copy={copy} now={now} /> },
        ])}
      />
      <Messages {...props} />
      {copies
        .filter(({ held }) => held)
        .map((copy) => (
          <HeldCopy copy={copy} {...props} />
        ))}
    </>
  );
};

const Told = ({ copy, notices }: OutcomeProps & { copy: AgencyCopy }) => {
  const told = notices
    .filter(({ to, kind }) => kind.startsWith('triage-outcome') && to.organisation === copy.to.organisation)
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
  if (copy.to.email === '') {
    return (
      <>
        <Tag colour="red">No verified mailbox</Tag>
        <span class="app-outcome-note">
          {told && isTrouble(told)
            ? `Tell them another way: ${told.task?.owner?.name ?? 'anyone at the front door'} has the task`
            : 'They were told another way'}
        </span>
      </>
    );
  }
  return (
    <>
      <Address email={copy.to.email} />
      {told && (
        <span class="app-outcome-note">
          <Tag colour={noticeStateWords[told.state].colour}>{noticeStateWords[told.state].name}</Tag>{' '}
          {isTrouble(told) && `${troubleInWords(told)} Task of ${told.task?.owner?.name ?? 'anyone at the front door'}`}
        </span>
      )}
    </>
  );
};

const Stands = ({ copy, now }: { copy: AgencyCopy; now: Date }) => {
  const status = copyStatus(copy);
  const { acknowledged, held, task, acknowledgeBy } = copy;
  const late = !held && !acknowledged && now > new Date(acknowledgeBy);
  return (
    <>
      <Tag colour={status.colour}>{status.name}</Tag> {late && <Tag colour="red">Late</Tag>}
      <span class="app-outcome-note">
        {acknowledged
          ? `${acknowledged.by.name}, ${dateTimeInWords(new Date(acknowledged.at))}`
          : !held && `To confirm by ${dateTimeInWords(new Date(acknowledgeBy))}`}
        {task && `. Task of ${task.owner?.name ?? 'a manager'}`}
      </span>
    </>
  );
};

const Actions = ({ copy, now }: { copy: AgencyCopy; now: Date }) => {
  const { actions } = copy;
  if (actions.length === 0) return <>Nothing to do</>;
  const due = nextDue(copy);
  const late = copy.acknowledged && due !== undefined && now > new Date(due);
  return (
    <>
      {actions.filter(({ done }) => done).length} of {actions.length} {late && <Tag colour="red">Late</Tag>}
      {actions.map(
        ({ done }) =>
          done?.note && (
            <span class="app-outcome-note">
              {done.by.name}: {done.note}
            </span>
          ),
      )}
    </>
  );
};

/** A copy that waits until somebody has settled who there may read it. */
const HeldCopy = ({ copy, ...props }: OutcomeProps & { copy: AgencyCopy }) => {
  const { incident } = props;
  const form = `release-${readerKey(copy.reader)}`;
  const { errors, own, typed, seen } = formOf(props, form, copy.version);
  const names = incident.facts.adults
    .filter(({ id }) => copy.held?.adultIds.includes(id))
    .map(({ name }) => name)
    .join(' and ');
  return (
    <div class="app-outcome-line">
      <h3 class="govuk-heading-s">Held back: {copy.to.organisation}</h3>
      <p class="govuk-body">
        {names || 'An adult of this incident'} works or helps there. Nobody there is told before a manager has settled
        who may read it.
      </p>
      {may(props.actor, 'chair-triage') && (
        <Details summary={`Let it go to ${copy.to.organisation}`} open={own}>
          <form method="post" action={`${outcomeHref(incident.id)}/release`} novalidate>
            <input type="hidden" name="seen" value={seen} />
            <input type="hidden" name="reader" value={readerKey(copy.reader)} />
            <Textarea
              id={`${form}-reason`}
              name="reason"
              label="Who there may read it, and how you settled that"
              rows={3}
              value={typed('reason')}
              error={errorOf(errors, `${form}-reason`)}
            />
            <Button variant="warning" preventDoubleClick>
              Let it go<span class="govuk-visually-hidden"> to {copy.to.organisation}</span>
            </Button>
          </form>
        </Details>
      )}
    </div>
  );
};
