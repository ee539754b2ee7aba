import { may } from '../../../shared/permissions.ts';
import type { Hold } from '../../../shared/retention/hold.ts';
import type { Keeping, Kept } from '../../../shared/retention/keeping.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Details } from '../../components/details.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { holdReasonWords, keptHref } from '../../forms/retention-words.ts';
import type { Staff } from '../staff.ts';
import type { TypedHold } from './typed-hold.ts';

type Props = {
  kept: Kept;
  keeping: Keeping | undefined;
  typed: TypedHold | undefined;
  errors: readonly FieldError[];
  staff: Staff;
  seen: number;
};

/** Every hold that was ever placed on a record, the newest first, each in force with a form to lift it. */
export const HoldsOf = ({ kept, keeping, typed, errors, staff, seen }: Props) => {
  const holds = keeping?.holds.toReversed() ?? [];
  return (
    <>
      <h2 class="govuk-heading-m">Holds</h2>
      {holds.length === 0 && <p class="govuk-body">Nobody has placed a hold on it.</p>}
      {holds.map((hold) => (
        <>
          <h3 class="govuk-heading-s">
            {holdReasonWords[hold.reason]}
            {hold.lifted && ' (lifted)'}
          </h3>
          <p class="govuk-body app-typed">{hold.words}</p>
          <p class="govuk-body">
            Placed by {hold.by.name} on {plainDateInWords(new Date(hold.at))}
          </p>
          {hold.lifted && (
            <>
              <p class="govuk-body app-typed">{hold.lifted.words}</p>
              <p class="govuk-body">
                Lifted by {hold.lifted.by.name} on {plainDateInWords(new Date(hold.lifted.at))}
              </p>
            </>
          )}
          {!hold.lifted && !hold.request && may(staff.actor, 'hold-records') && (
            <Lift {...{ kept, hold, errors, seen }} typed={typed?.hold === hold.id ? typed : undefined} />
          )}
        </>
      ))}
    </>
  );
};

type LiftProps = { kept: Kept; hold: Hold; seen: number; typed: TypedHold | undefined; errors: readonly FieldError[] };

const Lift = ({ kept, hold, seen, typed, errors }: LiftProps) => (
  <Details summary={`Lift this hold: ${holdReasonWords[hold.reason].toLowerCase()}`} open={typed !== undefined}>
    <form method="post" action={keptHref(kept.record)} novalidate>
      <input type="hidden" name="act" value="lift" />
      <input type="hidden" name="hold" value={hold.id} />
      <input type="hidden" name="seen" value={seen} />
      <CharacterCount
        id={`words-${hold.id}`}
        name="words"
        label="Why can the hold be lifted?"
        value={typed?.words ?? ''}
        rows={3}
        maxlength={1000}
        countType="length"
        threshold={75}
        error={errorOf(errors, `words-${hold.id}`)}
      />
      <Button variant="secondary" preventDoubleClick>
        Lift the hold
      </Button>
    </form>
  </Details>
);
