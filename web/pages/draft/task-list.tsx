import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { peopleOf, slotOf } from '../../../shared/form/answers.ts';
import {
  missingToSend,
  type SectionProgress,
  type TaskProgress,
  type TaskStatus,
  taskList,
} from '../../../shared/form/progress.ts';
import type { Scope, SectionName } from '../../../shared/form/task.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { TaskList } from '../../components/task-list.tsx';
import { sectionTitles, taskWords } from '../../forms/concern/concern-words.ts';
import { leasesInWords } from '../../forms/lease-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { sectionTitle } from '../../forms/section-title.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { AddPerson } from './add-person.tsx';
import { AskedFirstNote } from './asked-first.tsx';
import { CallerNote } from './caller-note.tsx';
import { DraftFiles } from './files.tsx';
import { checkHref, personHref, taskHref } from './links.ts';
import { Phoned } from './phoned.tsx';
import { SavedStatus } from './saved.tsx';
import { WhoCanWork } from './who-can-work.tsx';
import { whoIn } from './who-in-section.ts';

type ListProps = {
  site: Site;
  actor: Actor;
  draft: Draft;
  now: Date;
  newPersonId: string;
  notice?: string;
  others: readonly Lease[];
  attachments?: readonly Attachment[];
};

const statusWords: Record<TaskStatus, Child> = {
  'not-started': <Tag colour="blue">Not started</Tag>,
  'in-progress': <Tag colour="teal">In progress</Tag>,
  done: 'Done',
  'not-needed': 'Not needed',
};
const optional = <Tag colour="grey">Optional</Tag>;

/** Every task of a draft, in any order, with how far each has got. */
export const DraftTaskListPage = ({
  site,
  actor,
  draft,
  now,
  newPersonId,
  notice,
  others,
  attachments = [],
}: ListProps) => {
  const { concern } = draft;
  const missing = missingToSend(concern, { told: draft.told !== undefined });
  const hintOf: HintOf = (slot) => whoIn({ draft, actor, others, now }, slot);
  const sections = taskList(concern);
  const asked = sections.flatMap(({ tasks: all }) => all).filter(({ status }) => status !== 'not-needed');
  const done = asked.filter(({ status }) => status === 'done').length;
  return (
    <Page
      site={site}
      title="Raise a concern"
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink="/drafts"
      page="draft-task-list"
    >
      <SavedStatus savedAt={draft.updatedAt} now={now} />
      <p class="app-section-presence" role="status" data-presence={`/drafts/${draft.id}/presence`}>
        {leasesInWords(others, sectionTitle)}
      </p>
      {notice && <NotificationBanner text={notice} />}
      <Phoned concern={concern} />
      {draft.told && <CallerNote draft={draft} told={draft.told} />}
      {draft.askedFirst && <AskedFirstNote draft={draft} asked={draft.askedFirst} />}
      <p class="govuk-body">
        Answer in any order. Everything is saved as you go, and you can come back on any device. If you do not know
        something, say so or leave it.
      </p>
      <p class="govuk-body" data-progress>
        {done} of {asked.length} parts done.{' '}
        {missing.length === 0
          ? 'You can send this now.'
          : missing.length === 1
            ? '1 answer is needed before you can send.'
            : `${missing.length} answers are needed before you can send.`}
      </p>
      {sections.map((section) => (
        <Section draft={draft} section={section} newPersonId={newPersonId} hintOf={hintOf} />
      ))}
      <DraftFiles draft={draft} attachments={attachments} />
      <h2 class="govuk-heading-m">Check and send</h2>
      <p class="govuk-body">
        {missing.length === 0
          ? 'Read it through as the front door will, confirm the declaration, and send.'
          : 'You can look at your answers at any time. We list what is still needed.'}
      </p>
      <Button href={checkHref(draft.id)}>Check your answers</Button>
      <WhoCanWork draft={draft} actor={actor} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/looked/drafts/${draft.id}/why`}>
          Why can I see this?
        </a>
      </p>
    </Page>
  );
};

/** Who is in a section now, or else who last saved it and when. */
type HintOf = (slot: string) => string | undefined;
type SectionProps = { draft: Draft; section: SectionProgress; newPersonId: string; hintOf: HintOf };
type PersonScope = Exclude<Scope, 'concern'>;

/** The kinds of people that a section asks about, in the order in which it asks. */
const peopleIn: { readonly [S in SectionName]?: readonly PersonScope[] } = {
  children: ['child'],
  family: ['adult', 'other-child'],
};

const Section = ({ draft, section: { section, tasks: progress }, newPersonId, hintOf }: SectionProps) => {
  const asked = progress.filter(({ status }) => status !== 'not-needed');
  const scopes = peopleIn[section] ?? [];
  const general = asked.filter(({ entityId }) => entityId === undefined);
  if (section === 'details' && asked.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id={section}>
        {sectionTitles[section]}
      </h2>
      {scopes.map((scope) => (
        <People draft={draft} scope={scope} progress={asked} newPersonId={newPersonId} hintOf={hintOf} />
      ))}
      {general.length > 0 && <TaskList idPrefix={section} items={general.map((task) => itemOf(draft, task, hintOf))} />}
    </>
  );
};

type PeopleProps = {
  draft: Draft;
  scope: PersonScope;
  progress: readonly TaskProgress[];
  newPersonId: string;
  hintOf: HintOf;
};

const People = ({ draft, scope, progress, newPersonId, hintOf }: PeopleProps) => (
  <>
    {peopleOf(draft.concern, scope).map(({ id }) => {
      const name = personInWords(draft.concern, id);
      return (
        <div class="app-person">
          <div class="app-person__top">
            <h3 class="govuk-heading-s">{name.slice(0, 1).toUpperCase() + name.slice(1)}</h3>
            <a class="govuk-link" href={`${personHref(draft.id, scope, id)}/remove`}>
              Remove<span class="govuk-visually-hidden"> {name}</span>
            </a>
          </div>
          <TaskList
            idPrefix={`${scope}-${id}`}
            items={progress.filter(({ entityId }) => entityId === id).map((task) => itemOf(draft, task, hintOf))}
          />
        </div>
      );
    })}
    <AddPerson draft={draft} scope={scope} newPersonId={newPersonId} />
  </>
);

const itemOf = (draft: Draft, { name, entityId, status, optional: left }: TaskProgress, hintOf: HintOf) => ({
  title: taskWords(name).title,
  hint: hintOf(slotOf(name, entityId)),
  href: taskHref(draft.id, name, entityId),
  statusClass: 'app-nowrap',
  status: left && status === 'not-started' ? optional : statusWords[status],
});
