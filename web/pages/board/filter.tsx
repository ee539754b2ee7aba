import { OrganisationKind } from '../../../shared/agency.ts';
import type { BoardFilter } from '../../../shared/contact/board.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Filter } from '../../components/filter.tsx';
import { Select } from '../../components/select.tsx';
import { ratingWords } from '../../forms/rating-words.ts';
import { organisationKindWords } from '../../forms/status-words.ts';
import { boardHref, wholeBoard } from './links.ts';

export type Holder = { id: string; name: string };

const ratingName = (settings: Settings, code: BoardFilter['ratings'][number]): string =>
  code === 'none' ? 'Not rated' : ratingWords(settings, code);

const holderName = (holder: string, holders: readonly Holder[]): string => {
  if (holder === 'me') return 'Me';
  if (holder === 'me-and-covered') return 'Me and those I cover';
  if (holder === 'nobody') return 'Nobody';
  return holders.find(({ id }) => id === holder)?.name ?? 'Someone else';
};

/** What is chosen, each with the address of the board without it. */
const chosenIn = (filter: BoardFilter, holders: readonly Holder[], settings: Settings) => {
  const without = (change: Partial<BoardFilter>) => boardHref({ filter: { ...filter, ...change } });
  return [
    {
      heading: 'Rating',
      items: filter.ratings.map((code) => ({
        text: ratingName(settings, code),
        removeHref: without({ ratings: filter.ratings.filter((other) => other !== code) }),
      })),
    },
    {
      heading: 'Held by',
      items: filter.holder
        ? [{ text: holderName(filter.holder, holders), removeHref: without({ holder: undefined }) }]
        : [],
    },
    {
      heading: 'Raised by',
      items: filter.kind
        ? [{ text: organisationKindWords[filter.kind], removeHref: without({ kind: undefined }) }]
        : [],
    },
    { heading: 'Time', items: filter.overdue ? [{ text: 'Late only', removeHref: without({ overdue: false }) }] : [] },
    {
      heading: 'Messages',
      items: filter.unread ? [{ text: 'New messages only', removeHref: without({ unread: false }) }] : [],
    },
  ];
};

type Props = { filter: BoardFilter; holders: readonly Holder[]; settings: Settings };

/** Narrows the board by rating, holder, kind of organisation and lateness. The stage stays as it is. */
export const BoardFilters = ({ filter, holders, settings }: Props) => {
  const chosen = chosenIn(filter, holders, settings);
  const isChosen = chosen.some(({ items }) => items.length > 0);
  return (
    <Details summary="Filter the board" open={isChosen} class="app-board-filter">
      <Filter
        action="/board"
        title="Filters"
        chosen={chosen}
        clearHref={boardHref({ filter: { ...wholeBoard, stage: filter.stage } })}
      >
        {filter.stage && <input type="hidden" name="stage" value={filter.stage} />}
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-third">
            <Checkboxes
              name="rating"
              legend="Rating"
              legendSize="s"
              small
              values={filter.ratings}
              items={[...settings.ratings.map(({ code }) => code), 'none' as const].map((code) => ({
                value: code,
                text: ratingName(settings, code),
              }))}
            />
          </div>
          <div class="govuk-grid-column-one-third">
            <Select
              name="holder"
              label="Held by"
              labelSize="s"
              value={filter.holder ?? ''}
              items={[
                { value: '', text: 'Anyone or nobody' },
                { value: 'me', text: 'Me' },
                { value: 'me-and-covered', text: 'Me and those I cover' },
                { value: 'nobody', text: 'Nobody' },
                ...holders.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
          </div>
          <div class="govuk-grid-column-one-third">
            <Select
              name="kind"
              label="Raised by"
              labelSize="s"
              value={filter.kind ?? ''}
              items={[
                { value: '', text: 'Any organisation' },
                ...OrganisationKind.options.map((kind) => ({ value: kind, text: organisationKindWords[kind] })),
              ]}
            />
            <Checkboxes
              name="overdue"
              small
              values={filter.overdue ? ['yes'] : []}
              items={[{ value: 'yes', text: 'Late only' }]}
            />
            <Checkboxes
              name="unread"
              small
              values={filter.unread ? ['yes'] : []}
              items={[{ value: 'yes', text: 'New messages only' }]}
            />
          </div>
        </div>
      </Filter>
    </Details>
  );
};
