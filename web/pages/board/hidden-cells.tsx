import type { ContactRow } from '../../../shared/contact/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { Cell } from '../../components/table.tsx';
import { HiddenName } from '../restriction/hidden-row.tsx';
import type { Staff } from '../staff.ts';
import { RatingTag, RowClock } from './row.tsx';

/** A contact on the board that is kept from whoever looks: work with its clock, and nothing of whom it is about. */
export const hiddenCells = (row: ContactRow, { actor, settings, now }: Staff): Cell[] => [
  ...(may(actor, 'assign-contacts') ? [{ text: '', class: 'app-board__tick' }] : []),
  {
    text: (
      <>
        <HiddenName row={row} actor={actor} />
        <br />
        <RatingTag rating={row.rating} settings={settings} />
      </>
    ),
    class: 'app-board__who',
  },
  { text: 'Few may know what it is about' },
  { text: <RowClock row={row} settings={settings} now={now} />, class: 'app-board__time' },
  { text: 'Not shown here' },
];
