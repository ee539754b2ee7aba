import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { isOpen, type WordingDraft } from '../../../shared/wording/draft.ts';
import type { SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import { type Template, templatesOf } from '../../../shared/wording/template.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { templateName } from '../../forms/wording-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { wordingHref } from './links.ts';
import { outcomesUsing } from './wording-page.tsx';

type Props = Staff & {
  inForce: Settings;
  planned: readonly SettingsVersion[];
  drafts: readonly WordingDraft[];
};

const kinds: { kind: Template['kind']; name: string }[] = [
  { kind: 'letter', name: 'Letters' },
  { kind: 'worry-grows', name: 'In every letter' },
  { kind: 'mail', name: 'Emails' },
];

const State = ({ id, planned, drafts }: Pick<Props, 'planned' | 'drafts'> & { id: string }) => {
  const draft = drafts.find(({ template }) => template === id);
  const next = planned.find(({ published }) => published?.template === id);
  return (
    <>
      {isOpen(draft) && (
        <>
          <Tag colour="yellow">Draft</Tag> by {draft.by.name}
        </>
      )}
      {isOpen(draft) && next && <br />}
      {next && (
        <>
          <Tag colour="blue">Planned</Tag> from {dateTimeInWords(new Date(next.settings.effectiveFrom))}
        </>
      )}
      {!isOpen(draft) && !next && 'No change planned'}
    </>
  );
};

/** Everything that the service says in letters and emails, with what is about to change. */
export const WordingListPage = ({ inForce, planned, drafts, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Wording"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/wording')}
    page="wording"
  >
    <InsetText>
      Version {inForce.version} of the settings is in force. A letter keeps the words that it was sent with, whatever
      changes here.
    </InsetText>
    {kinds.map(({ kind, name }) => (
      <Table
        caption={name}
        captionSize="m"
        narrow="stack"
        head={[
          { text: 'Wording', class: 'govuk-!-width-one-third' },
          ...(kind === 'letter' ? [{ text: 'Used for', class: 'govuk-!-width-one-third' }] : []),
          { text: 'What is changing' },
        ]}
        rows={templatesOf(inForce)
          .filter((template) => template.kind === kind)
          .map((template) => [
            {
              text: (
                <a class="govuk-link" href={wordingHref(template.id)}>
                  {templateName(template)}
                </a>
              ),
            },
            ...(kind === 'letter'
              ? [
                  {
                    text: outcomesUsing(inForce, template)
                      .map(({ label }) => label)
                      .join('; '),
                  },
                ]
              : []),
            { text: <State id={template.id} planned={planned} drafts={drafts} /> },
          ])}
      />
    ))}
  </Page>
);
