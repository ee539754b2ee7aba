import { may } from '../../../shared/permissions.ts';
import { plainDateInWords, timeInWords } from '../../../shared/time/words.ts';
import type { PublishedLine } from '../../../shared/wording/history.ts';
import { isCancellable, type SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Staff } from '../staff.ts';
import { packHref, versionHref } from './links.ts';

export type PackHistoryProps = Staff & {
  versions: readonly SettingsVersion[];
  history: readonly PublishedLine[];
  /** Where the history goes on. */
  older?: string | undefined;
  /** The version of the descriptors that the service began with, where it had any. */
  beginning?: number | undefined;
};

const momentInWords = (at: string): string => `${plainDateInWords(new Date(at))} at ${timeInWords(new Date(at))}`;

const State = ({ line, inForcePack, now }: { line: PublishedLine; inForcePack: number; now: Date }) => {
  if (line.cancelled) {
    return (
      <>
        <Tag colour="grey">Taken back</Tag> by {line.cancelled.by.name}, {momentInWords(line.cancelled.at)}
      </>
    );
  }
  if (Date.parse(line.effectiveFrom) > now.getTime()) return <Tag colour="blue">Planned</Tag>;
  return line.pack === inForcePack ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Earlier</Tag>;
};

/** Every version that there was, the newest first: from when, by whom, and whether it still can be taken back. */
export const PackHistory = (props: PackHistoryProps & { inForcePack: number }) => {
  const { versions, history, older, beginning, inForcePack, actor, now } = props;
  const link = (number: number, pack: number | undefined) => (
    <a class="govuk-link" href={versionHref(number)}>
      Version {pack}
    </a>
  );
  return (
    <>
      <Table
        caption="All versions"
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
            { text: link(line.number, line.pack) },
            { text: momentInWords(line.effectiveFrom) },
            { text: `${line.published.by.name}, ${momentInWords(line.published.at)}` },
            {
              text: (
                <>
                  <State line={line} inForcePack={inForcePack} now={now} />
                  {may(actor, 'publish-descriptors') && isCancellable(versions, line.number, now) && (
                    <form method="post" action={`${versionHref(line.number)}/cancel`}>
                      <button type="submit" class="app-button-as-link">
                        Take version {line.pack} back
                      </button>
                    </form>
                  )}
                </>
              ),
            },
          ]),
          !older &&
            beginning !== undefined && [
              { text: link(1, beginning) },
              { text: 'The beginning of the service' },
              { text: 'With the service' },
              {
                text: beginning === inForcePack ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Earlier</Tag>,
              },
            ],
        ]}
      />
      {older && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${packHref}?cursor=${encodeURIComponent(older)}`}>
            Show earlier versions
          </a>
        </p>
      )}
    </>
  );
};
