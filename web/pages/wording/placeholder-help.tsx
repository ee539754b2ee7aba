import type { Settings } from '../../../shared/settings.ts';
import { availableIn, meaningOf } from '../../../shared/wording/placeholders.ts';
import type { Template } from '../../../shared/wording/template.ts';
import { Table } from '../../components/table.tsx';

type Props = { settings: Settings; template: Template; used: readonly string[] };

/** Every placeholder that this wording may use, what it stands for, and whether it is used. */
export const PlaceholderHelp = ({ settings, template, used }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="placeholders">
      Placeholders
    </h2>
    <p class="govuk-body">
      Type a placeholder with its curly brackets. Each letter has the real words in its place. Any other name in curly
      brackets is refused.
    </p>
    <Table
      caption="What may be used here"
      captionSize="s"
      narrow="stack"
      head={[
        { text: 'Placeholder', class: 'govuk-!-width-one-third' },
        { text: 'What it stands for', class: 'govuk-!-width-one-half' },
        { text: 'Used' },
      ]}
      rows={availableIn(settings, template).map(({ name, example }) => [
        { text: `{${name}}` },
        {
          text: (
            <>
              {meaningOf(settings, name)}
              {example && (
                <>
                  <br />
                  For example: <span class="app-break">{example}</span>
                </>
              )}
            </>
          ),
        },
        { text: used.includes(name) ? 'Yes' : 'No' },
      ])}
    />
  </>
);
