import type { ContactRow } from '../../../shared/contact/row.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { counted } from '../../forms/counted.ts';
import { threadHref } from '../thread/links.ts';

type Props = { rows: readonly ContactRow[]; unread: ReadonlyMap<string, number> };

/** What referrers wrote after their outcome had gone out: it stands on no stage of the board, and still waits. */
export const UnreadElsewhere = ({ rows, unread }: Props) =>
  rows.length === 0 ? null : (
    <InsetText>
      <p class="govuk-body govuk-!-margin-bottom-1">New messages about contacts that are no longer on the board:</p>
      <ul class="govuk-list govuk-!-margin-bottom-0">
        {rows.map((row) => (
          <li>
            <a class="govuk-link" href={threadHref(row.id, 'front-door')}>
              {row.reference}
            </a>
            , {counted(unread.get(row.id) ?? 0, 'new message')}
            {row.holder && `, held by ${row.holder.name}`}
          </li>
        ))}
      </ul>
    </InsetText>
  );
