import type { Child } from 'hono/jsx';
import { nameOf, type SheetPlace } from '../../../shared/handover/sheet.ts';
import { maySign } from '../../../shared/handover/sign.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Staff } from '../staff.ts';

/** Where a sheet stands: still to come, to be signed, or finished. */
export type SheetState = { place: SheetPlace; state: 'to-come' | 'open' | 'finished' };

type Props = SheetState & {
  actor: Staff['actor'];
  /** Something that may not leave unsigned. */
  red?: boolean;
  signed?: { at: string; by: { name: string } } | undefined;
  /** What is taken over, for those who hear the button out of its place. */
  what: string;
  /** The fields that say what is signed for, as it was seen. */
  children?: Child;
};

/** Who has taken an item over, or the way to do it. */
export const Signing = ({ place, state, actor, red, signed, what, children }: Props) => {
  if (state === 'to-come') return null;
  if (signed)
    return (
      <p class="govuk-body govuk-!-margin-bottom-0">
        <Tag colour="green">Acknowledged</Tag> by {signed.by.name} at {dateTimeInWords(new Date(signed.at))}
      </p>
    );
  if (state === 'finished')
    return (
      <p class="govuk-body govuk-!-margin-bottom-0">
        <Tag colour="grey">Not signed</Tag> on this sheet
      </p>
    );
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <Tag colour={red ? 'red' : 'grey'}>Not signed</Tag>
      </p>
      {maySign(actor.role, place.kind) && (
        <form method="post" action="/handover/sign" class="app-no-print">
          <input type="hidden" name="sheet" value={nameOf(place)} />
          {children}
          <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
            I take it over<span class="govuk-visually-hidden"> ({what})</span>
          </Button>
        </form>
      )}
    </>
  );
};
