import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { type Draft, savesOf } from '../../../shared/draft/draft.ts';
import { factsOf } from '../../../shared/form/facts.ts';
import { type Missing, missingToSend, unanswered } from '../../../shared/form/progress.ts';
import type { TaskName } from '../../../shared/form/tasks.ts';
import { tasks } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { taskWords } from '../../forms/concern/concern-words.ts';
import { type FieldError, missingInWords } from '../../forms/field-errors.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Shown } from '../../questions/question-page.ts';
import { QuestionSet } from '../../questions/question-set.tsx';
import { anchorOf, ConcernAnswers } from './answers.tsx';
import { CallerNote, EnterForm } from './caller-note.tsx';
import { FilesToSend } from './files.tsx';
import { listHref, taskHref } from './links.ts';
import { ConcernPreview } from './preview.tsx';
import { SavedStatus } from './saved.tsx';
import { YourDetails } from './your-details.tsx';

/** An answer that may be a slip, with the page on which it stands. */
export type Doubt = { task: TaskName; entityId?: string; warning: FieldError };

export type CheckProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  draft: Draft;
  now: Date;
  attachments: readonly Attachment[];
  doubts: readonly Doubt[];
  /** What the controls of the declaration show. */
  shown: Shown;
  errors?: readonly FieldError[];
  /** Sending was tried while answers were missing. */
  tried?: boolean;
  notice?: Child;
};

const neededText = 'Answer the questions that are needed before you send';

/** Everything that was answered, what is still missing, and the button that sends it, on one page. */
export const DraftCheckPage = (props: CheckProps) => {
  const { site, actor, settings, draft, now, errors = [], tried = false } = props;
  const { concern } = draft;
  const missing = missingToSend(concern, { told: draft.told !== undefined });
  const needed = tried && missing.length > 0 ? [{ text: neededText, href: '#needed' }] : [];
  return (
    <Page
      site={site}
      title="Check your answers before you send"
      caption={settings.formName}
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={listHref(draft.id)}
      errors={[...needed, ...errors.map(({ text, fieldId }) => ({ text, href: `#${fieldId}` }))]}
      page="draft-check"
    >
      <SavedStatus savedAt={draft.updatedAt} now={now} />
      {props.notice}
      {draft.told && <CallerNote draft={draft} told={draft.told} />}
      <Needed draft={draft} missing={missing} tried={tried} />
      <Doubts draft={draft} doubts={props.doubts} />
      <Unanswered draft={draft} />
      <AskFirst draft={draft} />
      <Details summary="How the front door will read it">
        <ConcernPreview concern={concern} settings={settings} />
      </Details>
      <ConcernAnswers
        concern={concern}
        settings={settings}
        changeHref={(row) => `${taskHref(draft.id, row.task, row.entityId)}?return=check#${anchorOf(row)}`}
      />
      <FilesToSend draft={draft} attachments={props.attachments} />
      {!draft.told && <YourDetails {...props} />}
      {draft.told ? <EnterForm draft={draft} settings={settings} told={draft.told} /> : <Declaration {...props} />}
    </Page>
  );
};

/** The links of a list that leads to answers on other pages. */
const Links = ({ draft, missing }: { draft: Draft; missing: readonly Missing[] }) => (
  <>
    {missing.map((each) => {
      const { text, fieldId } = missingInWords(each);
      const people = each.code === 'no-child' || each.code === 'no-adult';
      const about = each.entityId === undefined ? '' : ` (${personInWords(draft.concern, each.entityId)})`;
      const href = people
        ? `${listHref(draft.id)}#${tasks[each.task].section}`
        : `${taskHref(draft.id, each.task, each.entityId)}?return=check#${fieldId}`;
      return (
        <li>
          <a class="govuk-link" href={href}>
            {text}
            {about}
          </a>
        </li>
      );
    })}
  </>
);

const Needed = ({ draft, missing, tried }: { draft: Draft; missing: readonly Missing[]; tried: boolean }) => {
  if (missing.length === 0)
    return <p class="govuk-body">You have answered all that is needed. You can send this now.</p>;
  return (
    <div class={tried ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <h2 class="govuk-heading-m">Needed before you send</h2>
      {tried && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {neededText}
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet" id="needed" tabindex={-1}>
        <Links draft={draft} missing={missing} />
      </ul>
    </div>
  );
};

const Doubts = ({ draft, doubts }: { draft: Draft; doubts: readonly Doubt[] }) =>
  doubts.length === 0 ? null : (
    <InsetText>
      <h2 class="govuk-heading-s">Worth another look</h2>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {doubts.map(({ task, entityId, warning }) => (
          <li>
            <a class="govuk-link" href={`${taskHref(draft.id, task, entityId)}?return=check#${warning.fieldId}`}>
              {taskWords(task).title}
            </a>
            : {warning.text}
          </li>
        ))}
      </ul>
    </InsetText>
  );

const Unanswered = ({ draft }: { draft: Draft }) => {
  const open = unanswered(draft.concern);
  if (open.length === 0) return null;
  const many = open.length === 1 ? '1 other question is' : `${open.length} other questions are`;
  return (
    <Details summary={`${many} not answered`}>
      <p class="govuk-body">They do not stop you from sending. “Not known” is an answer too, and helps us.</p>
      <ul class="govuk-list govuk-list--bullet">
        <Links draft={draft} missing={open} />
      </ul>
    </Details>
  );
};

/** Help below level 4 needs the family's agreement, so a concern without it may come back. It can still be sent. */
const AskFirst = ({ draft: { id, concern } }: { draft: Draft }) => {
  const level = concern.analysis?.level;
  const agreed = concern.agreement?.helpAgreed;
  if (level === undefined || level === '4' || agreed === undefined || agreed === 'yes') return null;
  return (
    <InsetText>
      You think that this is below level 4, where help is given only to families who agree to it. If it is safe to ask,
      you can <a href={listHref(id)}>keep the draft, ask them now</a> and come back. You can also send it as it is.
    </InsetText>
  );
};

const Declaration = ({ draft, settings, shown, errors = [] }: CheckProps) => {
  const words = taskWords('declaration');
  const { questions } = tasks.declaration;
  return (
    <form method="post" action={`/drafts/${draft.id}/send`} novalidate autocomplete="off">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{words.why}</p>
      <input type="hidden" name="version" value={savesOf(draft)} autocomplete="off" />
      <QuestionSet
        group={{ questions, prefix: '', path: [] }}
        page={{
          task: 'declaration',
          shown,
          errors: new Map(errors.map((error) => [error.field, error])),
          warnings: new Map(),
          facts: factsOf(draft.concern),
          children: [],
          oneOf: new Set(),
          settings,
        }}
      />
      <Button preventDoubleClick>Send to the {settings.contacts.frontDoor.name}</Button>
    </form>
  );
};
