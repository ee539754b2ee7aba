import { first } from '../../../shared/descriptors/edit-descriptor.ts';
import { isOpenPack, type PackDraft, type TypedDescriptor } from '../../../shared/descriptors/pack-draft.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { levelName, partNames, standardEvidence } from '../../forms/descriptor-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { descriptorHref, draftHref, newHref } from './links.ts';

/** What stands in the boxes of the form: the descriptor, and after which one it comes. */
export type DescriptorForm = { row: TypedDescriptor; after: string };

type Props = Staff & {
  /** The code by which the draft has it; undefined for one that is new. */
  code: string | undefined;
  /** All descriptors of the draft, for the place in the list. */
  rows: readonly TypedDescriptor[];
  form: DescriptorForm;
  /** The version of the draft that the writer has seen. */
  seen: number;
  errors?: readonly FieldError[];
  /** The draft as a colleague has left it, when that kept this change from being saved. */
  theirs?: PackDraft | undefined;
  notice?: string | undefined;
};

/** Nothing was written over: what the colleague did, and what this descriptor says in their draft. */
const Conflict = ({ theirs, code, row }: { theirs: PackDraft; code: string | undefined; row: TypedDescriptor }) => {
  const other = code === undefined ? undefined : theirs.rows?.find((each) => each.code === code);
  const differ = (['level', 'group', 'wording', 'help', 'evidencePrompt'] as const).filter(
    (part) => other && other[part] !== row[part],
  );
  return (
    <>
      <NotificationBanner role="alert" title="Not saved yet">
        <p class="govuk-notification-banner__heading">
          {theirs.by.name} changed the draft while you had it open, at {dateTimeInWords(new Date(theirs.at))}.
        </p>
        <p class="govuk-body">
          {isOpenPack(theirs)
            ? 'Nothing of theirs was written over, and everything you typed is still below. Save again if it is still right.'
            : 'The draft was published or given up. Everything you typed is still below. If it is still needed, save it as a new draft.'}
          {isOpenPack(theirs) && code !== undefined && !other && ` They took ${code} out. Saving puts it in again.`}
        </p>
      </NotificationBanner>
      {other && differ.length > 0 && (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">What the draft says of {code} now</p>
          {differ.map((part) => (
            <p class="govuk-body">
              {partNames[part]}: {other[part] || 'nothing'}
            </p>
          ))}
        </InsetText>
      )}
    </>
  );
};

const levels = [1, 2, 3, 4, 'protective'] as const;

/** The form of one descriptor. Nothing that it saves is in force. */
export const EditDescriptorPage = (props: Props) => {
  const { code, rows, form, seen, errors = [], theirs, notice, ...staff } = props;
  const { row, after } = form;
  const others = rows.filter((other) => other.code !== code);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <DescriptorsPage
      {...staff}
      title={code === undefined ? 'Add a descriptor' : `Change ${code}`}
      page="descriptors-edit"
      back={{ href: draftHref, text: 'All descriptors of the draft' }}
      errors={errors}
    >
      {theirs && <Conflict theirs={theirs} code={code} row={row} />}
      {notice && <NotificationBanner text={notice} />}
      <p class="govuk-body">What you save is a draft. Nothing changes until somebody else publishes it.</p>
      <form method="post" action={code === undefined ? newHref : descriptorHref(code)} novalidate>
        <input type="hidden" name="seen" value={seen} />
        <Input
          name="code"
          label={partNames.code}
          labelSize="s"
          hint="Two or three letters and a number, such as PH5. Triages keep it, so change the words and not the code."
          width={5}
          autocapitalize="characters"
          spellcheck={false}
          value={row.code}
          error={errorOf(errors, 'code')}
        />
        <Radios
          name="level"
          legend={partNames.level}
          legendSize="s"
          hint="How serious it is. What protects is shown and lowers nothing."
          value={row.level}
          error={errorOf(errors, 'level')}
          items={levels.map((level) => ({ value: level, text: levelName(level) }))}
        />
        <Input
          name="group"
          label={partNames.group}
          labelSize="s"
          hint={`The heading under which it is asked, such as ${groups.slice(0, 3).join(', ')}.`}
          value={row.group}
          error={errorOf(errors, 'group')}
        />
        <Textarea
          name="wording"
          label={partNames.wording}
          labelSize="s"
          hint="What the agencies look for, in one sentence."
          rows={3}
          spellcheck
          value={row.wording}
          error={errorOf(errors, 'wording')}
        />
        <Textarea
          name="help"
          label={partNames.help}
          labelSize="s"
          hint="What counts, what does not, and what to answer when only part of it is known."
          rows={5}
          spellcheck
          value={row.help}
          error={errorOf(errors, 'help')}
        />
        <Input
          name="evidencePrompt"
          label={`${partNames.evidencePrompt} (optional)`}
          labelSize="s"
          hint={`What stands above the box beside the answer. Left empty, it is: ${standardEvidence}.`}
          spellcheck
          value={row.evidencePrompt}
          error={errorOf(errors, 'evidencePrompt')}
        />
        <Checkboxes
          name="starred"
          legend={partNames.starred}
          legendSize="s"
          values={row.starred ? ['yes'] : []}
          error={errorOf(errors, 'starred')}
          items={[{ value: 'yes', text: 'To suspect it counts as much as to know it' }]}
        />
        <Checkboxes
          name="marac"
          legend={partNames.marac}
          legendSize="s"
          values={row.marac ? ['yes'] : []}
          error={errorOf(errors, 'marac')}
          items={[{ value: 'yes', text: 'By itself enough for a multi-agency risk assessment conference (MARAC)' }]}
        />
        <Select
          name="after"
          label="Where it comes in the list"
          labelSize="s"
          value={after}
          error={errorOf(errors, 'after')}
          items={[
            { value: first, text: 'First of all' },
            ...others.map((other) => ({ value: other.code, text: `After ${other.code} (${other.group})` })),
          ]}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Save to the draft</Button>
          <a class="govuk-link" href={draftHref}>
            Leave without saving
          </a>
        </ButtonGroup>
      </form>
      {code !== undefined && rows.some((other) => other.code === code) && (
        <form method="post" action={`${descriptorHref(code)}/remove`}>
          <input type="hidden" name="seen" value={seen} />
          <p class="govuk-body">
            <button type="submit" class="app-button-as-link">
              Take {code} out of the draft
            </button>
            . Triages that have begun keep it.
          </p>
        </form>
      )}
    </DescriptorsPage>
  );
};
