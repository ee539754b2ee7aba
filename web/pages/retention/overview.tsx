import { inForce } from '../../../shared/retention/hold.ts';
import type { Keeping } from '../../../shared/retention/keeping.ts';
import { type LineName, lineNames, type Schedule } from '../../../shared/retention/schedule.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { holdReasonWords, keepInWords, keptHref, keptWords, sourceWords } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  schedule: Schedule;
  held: readonly Keeping[];
  more: boolean;
  typed: string;
  error?: string | undefined;
};

/** How long each kind of record is kept and by whose word, which are held beyond that, and the way to one of them. */
export const RetentionPage = ({ schedule, held, more, typed, error, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="How long records are kept"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/retention')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={error ? [{ text: error, href: '#reference' }] : []}
    page="retention"
  >
    <p class="govuk-body">
      Nothing here is deleted by itself because its time is over. A hold keeps a record whatever the schedule says.
    </p>
    <form method="post" action="/retention" novalidate>
      <Input
        name="reference"
        label="Find a record by its reference"
        labelSize="m"
        hint="Of a concern, such as FD-7K3M-9QRT. That of an incident begins with DA. Open a person from their own page."
        value={typed}
        error={error}
        width={20}
        autocomplete="off"
        spellcheck={false}
      />
      <Button variant="secondary">Find the record</Button>
    </form>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/retention/due">
          Concerns whose time is over
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/retention/disposed">
          What was disposed of
        </a>
      </li>
    </ul>
    <Held held={held} more={more} />
    <Lines schedule={schedule} />
  </Page>
);

const Held = ({ held, more }: { held: readonly Keeping[]; more: boolean }) =>
  held.length === 0 ? (
    <>
      <h2 class="govuk-heading-m">Holds in force</h2>
      <p class="govuk-body">No record is on hold.</p>
    </>
  ) : (
    <>
      <Table
        narrow="stack"
        caption="Holds in force"
        captionSize="m"
        head={[{ text: 'Record' }, { text: 'Held for' }, { text: 'Since' }, { text: 'By' }]}
        rows={held.flatMap(({ record, reference, holds }) =>
          inForce(holds).map(({ reason, at, by }) => [
            {
              text: (
                <a class="govuk-link" href={keptHref(record)}>
                  {keptWords[record.kind]} <span class="app-whole">{reference}</span>
                </a>
              ),
            },
            { text: holdReasonWords[reason] },
            { text: plainDateInWords(new Date(at)) },
            { text: by.name },
          ]),
        )}
      />
      {more && <InsetText>More are held than are shown here. These have been held the longest.</InsetText>}
    </>
  );

const Lines = ({ schedule }: { schedule: Schedule }) => (
  <Table
    narrow="stack"
    caption="Schedule"
    captionSize="m"
    head={[{ text: 'What' }, { text: 'Kept' }, { text: 'Who says so' }]}
    rows={lineNames.map((name: LineName) => {
      const { what, keep, source } = schedule.lines[name];
      return [
        { text: what },
        { text: keepInWords(keep) },
        {
          text: (
            <>
              <strong>{sourceWords[source.by]}</strong>
              <br />
              {source.words}
            </>
          ),
        },
      ];
    })}
  />
);
