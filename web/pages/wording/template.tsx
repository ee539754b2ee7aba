import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords, plainDateInWords, timeInWords } from '../../../shared/time/words.ts';
import { isOpen, type OpenDraft, type WordingDraft } from '../../../shared/wording/draft.ts';
import type { PublishedLine } from '../../../shared/wording/history.ts';
import { isCancellable, type SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import { type Template, wordsOf } from '../../../shared/wording/template.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { templateName } from '../../forms/wording-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { editHref, previewHref, publishHref, versionHref, wordingHref } from './links.ts';
import { outcomesUsing } from './wording-page.tsx';
import { WordsView } from './words-view.tsx';

type Props = Staff & {
  template: Template;
  inForce: Settings;
  versions: readonly SettingsVersion[];
  draft: WordingDraft | undefined;
  history: readonly PublishedLine[];
  /** Where the history goes on. */
  older?: string | undefined;
  done?: string | undefined;
};

const listed = new Intl.ListFormat('en-GB');
const momentInWords = (at: string): string => `${plainDateInWords(new Date(at))} at ${timeInWords(new Date(at))}`;

/** What somebody has changed and nobody has published, and what may be done with it. */
const Draft = ({ draft, template, actor }: { draft: OpenDraft; template: Template; actor: Props['actor'] }) => (
  <section aria-label="Draft">
    <h2 class="govuk-heading-m">
      Draft <Tag colour="yellow">Not in force</Tag>
    </h2>
    <p class="govuk-body">
      Changed last by {draft.by.name} at {dateTimeInWords(new Date(draft.at))}.{' '}
      {draft.by.id === actor.id && 'Another manager or administrator publishes it, so that two people have read it.'}
    </p>
    <ButtonGroup>
      {may(actor, 'edit-wording') && <Button href={editHref(template.id)}>Change the draft</Button>}
      <Button href={previewHref(template.id)} variant="secondary">
        Preview the draft
      </Button>
      {may(actor, 'publish-wording') && draft.by.id !== actor.id && (
        <Button href={publishHref(template.id)} variant="secondary">
          Publish the draft
        </Button>
      )}
    </ButtonGroup>
    {may(actor, 'edit-wording') && (
      <form method="post" action={`/wording/${template.id}/discard`}>
        <input type="hidden" name="seen" value={draft.version} />
        <p class="govuk-body">
          <button type="submit" class="app-button-as-link">
            Give up the draft
          </button>
          . The words in force stay.
        </p>
      </form>
    )}
  </section>
);

const stateOf = (line: PublishedLine, inForce: Settings, newestBegun: number | undefined, now: Date) => {
  if (line.cancelled) return <Tag colour="grey">Taken back</Tag>;
  if (Date.parse(line.effectiveFrom) > now.getTime()) return <Tag colour="blue">Planned</Tag>;
  return line.number === newestBegun && line.number <= inForce.version ? (
    <Tag colour="green">In force</Tag>
  ) : (
    <Tag colour="grey">Earlier</Tag>
  );
};

const History = ({ template, inForce, versions, history, older, actor, now }: Props) => {
  const begun = history.find(
    ({ cancelled, effectiveFrom }) => !cancelled && Date.parse(effectiveFrom) <= now.getTime(),
  )?.number;
  return (
    <>
      <Table
        caption="History"
        captionSize="m"
        narrow="stack"
        head={[
          { text: 'Version', class: 'govuk-!-width-one-quarter' },
          { text: 'From' },
          { text: 'Published' },
          { text: 'State' },
        ]}
        rows={[
          ...history.map((line) => [
            {
              text: (
                <a class="govuk-link" href={versionHref(template.id, line.number)}>
                  Version {line.number}
                </a>
              ),
            },
            { text: momentInWords(line.effectiveFrom) },
            { text: `${line.published.by.name}, ${momentInWords(line.published.at)}` },
            {
              text: (
                <>
                  {stateOf(line, inForce, begun, now)}
                  {line.cancelled && (
                    <>
                      {' '}
                      by {line.cancelled.by.name}, {momentInWords(line.cancelled.at)}
                    </>
                  )}
                  {may(actor, 'publish-wording') && isCancellable(versions, line.number, now) && (
                    <form method="post" action={`${versionHref(template.id, line.number)}/cancel`}>
                      <button type="submit" class="app-button-as-link">
                        Take version {line.number} back
                      </button>
                    </form>
                  )}
                </>
              ),
            },
          ]),
          ...(older
            ? []
            : [
                [
                  {
                    text: (
                      <a class="govuk-link" href={versionHref(template.id, 1)}>
                        Version 1
                      </a>
                    ),
                  },
                  { text: 'The beginning of the service' },
                  { text: 'With the service' },
                  { text: begun === undefined ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Earlier</Tag> },
                ],
              ]),
        ]}
      />
      {older && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${wordingHref(template.id)}?cursor=${encodeURIComponent(older)}`}>
            Show earlier versions
          </a>
        </p>
      )}
    </>
  );
};

/** One wording: the words in force, the draft, what is planned, and every version that there was. */
export const TemplatePage = (props: Props) => {
  const { site, actor, template, inForce, draft, done } = props;
  const used = outcomesUsing(inForce, template).map(({ label }) => label);
  return (
    <Page
      site={site}
      title={templateName(template)}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/wording')}
      backLink={{ href: '/wording', text: 'All wording' }}
      page="wording-template"
    >
      {done && <NotificationBanner success text={done} />}
      {used.length > 0 && <p class="govuk-body">The letter for these outcomes: {listed.format(used)}.</p>}
      {isOpen(draft) && <Draft draft={draft} template={template} actor={actor} />}
      <h2 class="govuk-heading-m">Words in force</h2>
      <WordsView words={wordsOf(inForce, template)} />
      {!isOpen(draft) && (
        <ButtonGroup>
          {may(actor, 'edit-wording') && <Button href={editHref(template.id)}>Change these words</Button>}
          <Button href={previewHref(template.id)} variant="secondary">
            Preview
          </Button>
        </ButtonGroup>
      )}
      <History {...props} />
    </Page>
  );
};
