import type { Board } from '../../../shared/contact/board.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { stages } from '../../../shared/contact/stage.ts';
import type { OpenDisagreement } from '../../../shared/disagreement/disagreement.ts';
import { may } from '../../../shared/permissions.ts';
import type { Leave } from '../../../shared/preferences/leave.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { stageWords } from '../../forms/status-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { DisagreementsWaiting } from '../disagreement/waiting.tsx';
import type { Staff } from '../staff.ts';
import { BoardFilters, type Holder } from './filter.tsx';
import { hiddenCells } from './hidden-cells.tsx';
import { type BoardView, boardHref, wholeBoard } from './links.ts';
import { assignFormId, boardCells, boardHead } from './row.tsx';
import { ReferenceSearch } from './search.tsx';
import { UnreadElsewhere } from './unread-elsewhere.tsx';

export const rowsOnPage = 50;

type Props = Staff & { board: Board; view: BoardView; holders: readonly Holder[]; more: boolean } & {
  /** How much each contact's referrer has sent that nobody has looked at, and where that is off the board. */
  unread: ReadonlyMap<string, number>;
  unreadElsewhere: readonly ContactRow[];
  disagreements: { items: readonly OpenDisagreement[]; more: boolean };
  /** Who is away now, by their id. */
  away: ReadonlyMap<string, Leave>;
};

/** All open work, who could come to harm soonest first. */
export const BoardPage = (props: Props) => {
  const { board, view, holders, more, unread, unreadElsewhere, disagreements, away, ...staff } = props;
  const { filter } = view;
  const pages = Math.max(1, Math.ceil(board.rows.length / rowsOnPage));
  const page = Math.min(view.page, pages);
  const shown = board.rows.slice((page - 1) * rowsOnPage, page * rowsOnPage);
  const mayAssign = may(staff.actor, 'assign-contacts');
  return (
    <Page
      site={staff.site}
      title="Work board"
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/board')}
      page="board"
    >
      <DisagreementsWaiting open={disagreements.items} more={disagreements.more} now={staff.now} />
      <ReferenceSearch actor={staff.actor} />
      <p class="govuk-body">
        <a class="govuk-link" href="/people/same-event">
          Perhaps the same event
        </a>
      </p>
      <SubNavigation
        label="Stages"
        items={[
          {
            text: `All (${board.total})`,
            href: boardHref({ filter: { ...filter, stage: undefined } }),
            current: !filter.stage,
          },
          ...stages.map((stage) => ({
            text: `${stageWords[stage].name} (${board.counts[stage]})`,
            href: boardHref({ filter: { ...filter, stage } }),
            current: filter.stage === stage,
          })),
        ]}
      />
      <UnreadElsewhere rows={unreadElsewhere} unread={unread} />
      <BoardFilters filter={filter} holders={holders} settings={staff.settings} />
      {more && <InsetText>There is more open work than the board can show. It shows what is most urgent.</InsetText>}
      {shown.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <>
          <Table
            narrow="stack"
            class="app-board"
            caption={captionOf(board, view, page)}
            captionSize="m"
            head={boardHead(mayAssign)}
            rows={shown.map((row) =>
              row.hidden
                ? hiddenCells(row, staff)
                : boardCells(row, staff, { ticked: view.selectAll, unread: unread.get(row.id) ?? 0, away }),
            )}
          />
          {mayAssign && <AssignTicked view={{ ...view, page }} />}
          {pages > 1 && <Pages filter={filter} page={page} pages={pages} />}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/closed">
          Outcomes sent, by month
        </a>
      </p>
    </Page>
  );
};

const captionOf = ({ rows }: Board, { filter }: BoardView, page: number): string => {
  const stage = filter.stage ? `${stageWords[filter.stage].name}: ` : '';
  if (rows.length <= rowsOnPage) return `${stage}${counted(rows.length, 'contact')}`;
  const first = (page - 1) * rowsOnPage + 1;
  return `${stage}${first} to ${Math.min(rows.length, first + rowsOnPage - 1)} of ${counted(rows.length, 'contact')}`;
};

const Nothing = ({ view: { filter } }: { view: BoardView }) => {
  const narrowed = filter.ratings.length > 0 || filter.holder || filter.kind || filter.overdue || filter.unread;
  if (!narrowed && !filter.stage) return <p class="govuk-body">No contact is open.</p>;
  return (
    <p class="govuk-body">
      {narrowed ? 'No contact matches these filters.' : 'No contact is at this stage.'}{' '}
      <a class="govuk-link" href={boardHref({ filter: wholeBoard })}>
        Show all open contacts
      </a>
    </p>
  );
};

const AssignTicked = ({ view }: { view: BoardView }) => (
  <form id={assignFormId} method="post" action="/board/assign">
    <div class="govuk-button-group">
      <Button variant="secondary">Assign selected contacts</Button>
      <a class="govuk-link" href={boardHref({ ...view, selectAll: !view.selectAll })}>
        {view.selectAll ? 'Select none' : 'Select all on this page'}
      </a>
    </div>
  </form>
);

const Pages = ({ filter, page, pages }: { filter: BoardView['filter']; page: number; pages: number }) => (
  <Pagination
    label="Pages of the board"
    previous={page > 1 ? { href: boardHref({ filter, page: page - 1 }), label: `${page - 1} of ${pages}` } : undefined}
    next={page < pages ? { href: boardHref({ filter, page: page + 1 }), label: `${page + 1} of ${pages}` } : undefined}
  />
);
