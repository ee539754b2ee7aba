import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { levelName } from '../../forms/triage-words.ts';

type Props = {
  id: string;
  triage: Pick<Triage, 'version' | 'sum' | 'decided' | 'pending'>;
  settings: DomesticAbuse;
  /** The levels that the reader may settle on. */
  levels: readonly number[];
  mayLower: boolean;
  typed: (name: string) => string | undefined;
  seen: number;
  errors: readonly FieldError[];
};

/**
 * The form in which people settle on a level: the computed one, or another with the kind of reason and the reason. All
 * levels stand there, those that the reader may not choose greyed, so that each has its place whatever is answered.
 */
export const SettleForm = ({ id, triage, settings, levels, mayLower, typed, seen, errors }: Props) => (
  <form method="post" action={`/triage/incidents/${id}/level`} data-triage-settle>
    <input type="hidden" name="seen" value={String(seen)} data-triage-seen />
    <Radios
      name="level"
      legend="Settle the level"
      legendSize="s"
      hint={mayLower ? undefined : 'Anyone here can raise it. The chair alone can lower it.'}
      small
      inline
      value={typed('level')}
      error={errorOf(errors, 'level')}
      items={settings.responses
        .toSorted((one, other) => one.level - other.level)
        .map(({ level }) => ({
          value: level,
          text: (
            <>
              {level}
              <span class="govuk-visually-hidden">{levelName(level, settings).replace(/^[^:]*/, '')}</span>
            </>
          ),
          disabled: !levels.includes(level),
        }))}
    />
    <div data-triage-override>
      <Select
        name="category"
        label={`Why not level ${triage.sum.computed}, as computed?`}
        value={typed('category') ?? ''}
        error={errorOf(errors, 'category')}
        items={[
          { value: '', text: 'Choose a kind of reason' },
          ...settings.override.categories.map(({ code, words }) => ({ value: code, text: words })),
        ]}
      />
      <Textarea
        name="words"
        id="words"
        label="The reason, in a sentence or two"
        rows={2}
        value={typed('words')}
        error={errorOf(errors, 'words')}
      />
    </div>
    <Button>Save the level</Button>
  </form>
);

type SecondProps = Pick<Props, 'id' | 'typed' | 'seen' | 'errors'> & { pending: NonNullable<Triage['pending']> };

/** The second qualified social worker's answer to a lower level. */
export const SecondForm = ({ id, pending, typed, seen, errors }: SecondProps) => (
  <form method="post" action={`/triage/incidents/${id}/second`}>
    <input type="hidden" name="seen" value={String(seen)} data-triage-seen />
    <Radios
      name="agree"
      legend={`Do you agree to level ${pending.level}, computed ${pending.computed}?`}
      legendSize="s"
      small
      inline
      value={typed('agree')}
      error={errorOf(errors, 'agree')}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
    <Textarea
      name="words"
      id="second-words"
      label="If not, why"
      rows={2}
      value={typed('words')}
      error={errorOf(errors, 'second-words')}
    />
    <Button variant="secondary">Save your answer</Button>
  </form>
);

/** Brings an incident to the conference by judgement. Nothing on the page takes it away again. */
export const MaracForm = ({ id, typed, seen, errors }: Pick<Props, 'id' | 'typed' | 'seen' | 'errors'>) => (
  <form method="post" action={`/triage/incidents/${id}/marac`}>
    <input type="hidden" name="seen" value={String(seen)} data-triage-seen />
    <Textarea
      name="reason"
      label="Why, in your professional judgement, it should go to the conference"
      hint="It can be brought there at a low score too. Nobody can take it back by judgement."
      rows={2}
      value={typed('reason')}
      error={errorOf(errors, 'reason')}
    />
    <Button variant="secondary">Bring it to the conference</Button>
  </form>
);
