import type { Actor } from '../../../shared/actor.ts';
import type { ConsultationRow } from '../../../shared/consultation/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Clock } from '../../components/clock.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { clockInWords } from '../../forms/clock-words.ts';
import { adviceWords, ageBandInWords, consultationStatusWords } from '../../forms/consultation-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = {
  site: Site;
  actor: Actor;
  settings: Settings;
  now: Date;
  rows: readonly ConsultationRow[];
  whose: 'mine' | 'organisation';
  next?: string | undefined;
  further?: boolean;
};

const at = { mine: '/consultations', organisation: '/consultations/organisation' } as const;

/** By when a question is answered, or how it was kept. */
export const ConsultationClock = ({
  row,
  settings,
  now,
  label,
}: { row: Pick<ConsultationRow, 'clock'>; label?: string } & Pick<Props, 'settings' | 'now'>) => (
  <Clock inline label={label} {...clockInWords(clockState(settings.calendar, row.clock, now), now)} />
);

/** What was asked first, and where each question stands. */
export const ConsultationListPage = ({ site, actor, settings, now, rows, whose, next, further }: Props) => (
  <Page
    site={site}
    title={whose === 'mine' ? 'My questions' : 'My organisation’s questions'}
    caption={whose === 'organisation' ? actor.organisation.name : undefined}
    actor={actor}
    navigation={navigationFor(actor, '/consultations')}
    page="consultation-list"
    wide
  >
    {may(actor, 'read-organisation-referrals') && (
      <SubNavigation
        label="Whose questions"
        items={[
          { text: 'Asked by me', href: at.mine, current: whose === 'mine' },
          { text: 'Asked by my organisation', href: at.organisation, current: whose === 'organisation' },
        ]}
      />
    )}
    {rows.length === 0 ? (
      <p class="govuk-body">
        {further
          ? 'There are no older ones.'
          : whose === 'mine'
            ? 'You have not asked anything yet. You can ask whether something is one for us, without naming a child.'
            : 'Nobody at your organisation has asked anything yet.'}
      </p>
    ) : (
      <Table
        narrow="stack"
        caption={<span class="govuk-visually-hidden">Questions, newest first</span>}
        firstCellIsHeader
        head={[
          { text: 'Reference' },
          { text: 'About' },
          { text: 'Asked' },
          { text: 'Where it stands' },
          { text: 'Answer' },
        ]}
        rows={rows.map((row) => [
          {
            text: (
              <a class="govuk-link app-nowrap" href={`/consultations/${row.id}`}>
                {row.reference}
              </a>
            ),
          },
          { text: `A child, ${ageBandInWords(row.ageBand)}` },
          {
            text: `${whose === 'organisation' ? `By ${row.askedBy.name} at ` : ''}${dateTimeInWords(new Date(row.askedAt))}`,
          },
          {
            text: (
              <>
                <Tag colour={consultationStatusWords[row.status].colour}>
                  {consultationStatusWords[row.status].name}
                </Tag>
                {row.contact && !row.contactOfOthers && (
                  <div class="govuk-body-s govuk-!-margin-bottom-0">Became the concern {row.contact}</div>
                )}
              </>
            ),
          },
          {
            text:
              row.advice && row.status !== 'waiting' ? (
                adviceWords[row.advice.kind].text
              ) : (
                <ConsultationClock row={row} settings={settings} now={now} />
              ),
          },
        ])}
      />
    )}
    {(next || further) && (
      <Pagination
        previous={further ? { href: at[whose], text: 'Newest' } : undefined}
        next={next ? { href: `${at[whose]}?after=${next}`, text: 'Older' } : undefined}
      />
    )}
    <Button href="/ask">Ask a question</Button>
  </Page>
);
