import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { wordLimits } from '../../../shared/wording/check-words.ts';
import { isOpen, type WordingDraft } from '../../../shared/wording/draft.ts';
import { placeholdersOf } from '../../../shared/wording/placeholders.ts';
import {
  fieldsOf,
  isOneLine,
  type Template,
  type TemplateField,
  type TypedWords,
  wordsOf,
} from '../../../shared/wording/template.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { fieldHints, fieldNames } from '../../forms/wording-words.ts';
import type { Staff } from '../staff.ts';
import { editHref, wordingHref } from './links.ts';
import { PlaceholderHelp } from './placeholder-help.tsx';
import { OneWordingPage } from './wording-page.tsx';

type Props = Staff & {
  template: Template;
  /** The newest settings, which the change will be published over. */
  newest: Settings;
  typed: TypedWords;
  /** The version of the draft that the writer has seen. */
  seen: number;
  errors?: readonly FieldError[];
  /** The draft as a colleague has left it, when that kept this one from being saved. */
  theirs?: WordingDraft | undefined;
  notice?: string | undefined;
};

/** Nothing was written over: what the colleague did, and that what was typed is still below. */
const Conflict = ({ theirs }: { theirs: WordingDraft }) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">
      {theirs.by.name} changed this wording while you had it open, at {dateTimeInWords(new Date(theirs.at))}.
    </p>
    <p class="govuk-body">
      {isOpen(theirs)
        ? 'Nothing of theirs was written over, and everything you typed is still below. Each part in which you differ shows theirs too. Bring the two together, then save: yours takes the place of theirs.'
        : 'The draft was published or given up. Everything you typed is still below. Compare it with the words in force. If it is still needed, save it as a new draft.'}
    </p>
  </NotificationBanner>
);

const rowsFor = (text: string): number =>
  Math.min(16, Math.max(3, Math.ceil(text.length / 70) + text.split('\n').length));

const Field = ({
  field,
  typed,
  errors = [],
  theirs,
}: { field: TemplateField } & Pick<Props, 'typed' | 'errors' | 'theirs'>) => {
  const value = typed[field] ?? '';
  const other = theirs?.words?.[field];
  const common = {
    name: field,
    label: fieldNames[field],
    labelSize: 's' as const,
    hint: fieldHints[field],
    value,
    error: errorOf(errors, field),
    spellcheck: true,
  };
  return (
    <>
      {isOneLine(field) && !value.includes('\n') ? (
        <Input {...common} />
      ) : (
        <Textarea {...common} rows={rowsFor(value)} />
      )}
      {other !== undefined && other !== value && (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">What {theirs?.by.name} saved</p>
          {other.split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </InsetText>
      )}
    </>
  );
};

/** The form in which one wording is changed. Nothing that it saves is in force. */
export const EditWordingPage = (props: Props) => {
  const { template, newest, typed, seen, errors = [], theirs, notice, ...staff } = props;
  const before = wordsOf(newest, template);
  const fields = fieldsOf(newest, template);
  const used = placeholdersOf(Object.fromEntries(fields.map((field) => [field, [typed[field] ?? '']])));
  return (
    <OneWordingPage {...staff} template={template} title="Change the words" page="wording-edit" errors={errors}>
      {theirs && <Conflict theirs={theirs} />}
      {notice && <NotificationBanner text={notice} />}
      <p class="govuk-body">
        What you save is a draft. The words in force stay until somebody else publishes it. Write plain words: a
        paragraph has at most {wordLimits.paragraph.toLocaleString('en-GB')} characters, and no code.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="#placeholders">
          See which placeholders can be used
        </a>
      </p>
      <form method="post" action={editHref(template.id)} novalidate>
        <input type="hidden" name="seen" value={seen} />
        {fields.map((field) => (
          <Field field={field} typed={typed} errors={errors} theirs={theirs} />
        ))}
        <ButtonGroup>
          <Button name="next" value="preview" preventDoubleClick>
            Save and preview
          </Button>
          <Button name="next" value="close" variant="secondary" preventDoubleClick>
            Save the draft
          </Button>
          <a class="govuk-link" href={wordingHref(template.id)}>
            Leave without saving
          </a>
        </ButtonGroup>
      </form>
      <Details summary={`The words of version ${newest.version}`}>
        {fields.map((field) => (
          <>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{fieldNames[field]}</p>
            {before[field]?.map((line) => (
              <p class="govuk-body">{line}</p>
            ))}
          </>
        ))}
      </Details>
      <PlaceholderHelp settings={newest} template={template} used={used} />
    </OneWordingPage>
  );
};
