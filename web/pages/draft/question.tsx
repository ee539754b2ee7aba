import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { slotOf } from '../../../shared/form/answers.ts';
import { factsOf } from '../../../shared/form/facts.ts';
import type { Question } from '../../../shared/form/question.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { sectionTitles, taskWords } from '../../forms/concern/concern-words.ts';
import type { FieldError } from '../../forms/field-errors.ts';
import { named } from '../../forms/named.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { QuestionPage as Drawn, Shown } from '../../questions/question-page.ts';
import { QuestionSet } from '../../questions/question-set.tsx';
import { Advice, type Opening } from './advice.tsx';
import { checkHref, listHref, type Return } from './links.ts';
import { authorOf, SavedStatus } from './saved.tsx';
import { SectionPresence } from './section-presence.tsx';

export type QuestionPageProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  opening: Opening;
  now: Date;
  draft: Draft;
  task: TaskName;
  entityId?: string;
  /** What the controls show, when it is not what the draft holds. */
  shown?: Shown;
  errors?: readonly FieldError[];
  warnings?: readonly FieldError[];
  /** The repeating question that was asked for one more row. */
  more?: string;
  returnTo?: Return;
  /** Key under which the browser keeps words that it could not save; never kept by the browser itself. */
  autosaveKey: string;
  /** What the page shows was not saved, and is not until its reader presses save. */
  unsaved?: boolean;
  /** Who else is in the section now. */
  other?: Lease | undefined;
  /** The name of this page among those that are open, under which it is said who is in the section. */
  pageId: string;
  /** Two versions stand against each other, so that both may be wanted. */
  both?: boolean;
  /** Above the questions: news about the answers as they stand. */
  notice?: Child;
};

/** One page of the form, drawn from its definition. */
export const DraftQuestionPage = (props: QuestionPageProps) => {
  const { site, actor, draft, task, entityId, errors = [], returnTo, now, settings } = props;
  const words = taskWords(task);
  const { section, scope } = tasks[task];
  const about = entityId === undefined ? undefined : personInWords(draft.concern, entityId);
  const page = drawnPage(props, about);
  const stamp = draft.saved[slotOf(task, entityId)];
  const back = returnTo === 'check' ? checkHref(draft.id) : listHref(draft.id);
  return (
    <Page
      site={site}
      title={words.title}
      caption={about ? capitalised(about) : sectionTitles[section]}
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={back}
      errors={errors.map(({ text, fieldId }) => ({ text, href: `#${fieldId}` }))}
      page="draft-question"
    >
      <SavedStatus savedAt={stamp?.at} by={authorOf(stamp, actor)} now={now} unsaved={props.unsaved} />
      <SectionPresence
        draft={draft}
        actor={actor}
        slot={slotOf(task, entityId)}
        page={props.pageId}
        other={props.other}
      />
      {props.notice}
      <p class="govuk-body">{named(words.why, { name: about })}</p>
      <Advice task={task} settings={settings} opening={props.opening} />
      <Restored />
      <form
        method="post"
        novalidate
        autocomplete="off"
        data-autosave={props.autosaveKey}
        data-unsaved={props.unsaved}
        data-slot={`${draft.id}/${slotOf(task, entityId)}`}
      >
        <input type="hidden" name="seen" value={stamp?.version ?? 0} autocomplete="off" />
        <input type="hidden" name="writer" value="" autocomplete="off" />
        <input type="hidden" name="turn" value="0" autocomplete="off" />
        {returnTo && <input type="hidden" name="return" value={returnTo} />}
        <input type="hidden" name="warned" value={(props.warnings ?? []).map(({ field }) => field).join(' ')} />
        {hasRows(task) && <DefaultButton />}
        <QuestionSet group={{ questions: tasks[task].questions, prefix: '', path: [] }} page={page} />
        <ButtonGroup>
          <Button name="go" value="on" preventDoubleClick>
            {returnTo === 'check' ? 'Save and go back to your answers' : 'Save and continue'}
          </Button>
          <Button name="go" value="list" variant="secondary">
            Save and go to the task list
          </Button>
          {props.both && (
            <Button name="go" value="both" variant="secondary">
              Put both together
            </Button>
          )}
        </ButtonGroup>
        {scope !== 'concern' && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/drafts/${draft.id}/people/${scope}/${entityId}/remove`}>
              Remove {about} from this concern
            </a>
          </p>
        )}
      </form>
    </Page>
  );
};

/** Shown by its script when words that had not been saved were put back into the page. */
const Restored = () => (
  <section class="govuk-inset-text" data-restored hidden tabindex={-1} aria-label="Words put back">
    <p class="govuk-body">
      We put back words that had not been saved when this page was last closed. They are not saved yet.
    </p>
    <div class="govuk-button-group govuk-!-margin-bottom-0">
      <button type="button" class="govuk-button" data-keep>
        Keep and save them
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" data-discard>
        Discard them
      </button>
    </div>
  </section>
);

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function drawnPage(props: QuestionPageProps, about: string | undefined): Drawn {
  const { draft, task, entityId, settings, errors = [], warnings = [], more } = props;
  const { concern } = draft;
  const byField = (list: readonly FieldError[]) => new Map(list.map((each) => [each.field, each]));
  return {
    task,
    ...(entityId !== undefined && { entityId }),
    ...(about !== undefined && { about }),
    shown: props.shown ?? shownValues(concern, task, entityId),
    errors: byField(errors),
    warnings: byField(warnings),
    facts: factsOf(concern, entityId),
    children: concern.children.map(({ id }) => ({ id, name: personInWords(concern, id) })),
    oneOf: oneOfIn(task),
    ...(more !== undefined && { more }),
    settings,
  };
}

const oneOfIn = (task: TaskName): ReadonlySet<string> => {
  const { anyOf = [] }: { anyOf?: readonly (readonly string[])[] } = tasks[task];
  return new Set(anyOf.flat());
};

const hasRows = (task: TaskName): boolean =>
  Object.values<Question>(tasks[task].questions).some(({ kind }) => kind === 'list');

/** The Enter key presses a form's first button, which must not be one that removes a row. Nobody else meets it. */
const DefaultButton = () => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus, and is there for the key alone.
  <button type="submit" name="go" value="on" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Save and continue
  </button>
);
