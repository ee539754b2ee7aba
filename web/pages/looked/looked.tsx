import type { Child } from 'hono/jsx';
import type { Access } from '../../../shared/looked/access.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { LooksTable } from './looks-table.tsx';

/** A record as the pages about its looks name it: what it is, its reference, its own page, its place here, and the part it is in. */
export type LookedRecord = { name: string; caption?: string | undefined; back: string; at: string; part: string };

type Props = Staff & { record: LookedRecord; looks: readonly Access[]; next: string | undefined; children?: Child };

/** Everyone who has opened a record, the latest first. */
export const LookedPage = ({ site, actor, record, looks, next, children }: Props) => (
  <Page
    site={site}
    title={`Who has looked at this ${record.name}`}
    caption={record.caption}
    wide
    actor={actor}
    navigation={navigationFor(actor, record.part)}
    backLink={{ href: record.back, text: `Back to the ${record.name}` }}
    page="looked"
  >
    <p class="govuk-body">
      Each opening is kept for as long as the record is, yours of this page too. Nobody can change it.
    </p>
    {children}
    {looks.length === 0 ? (
      <p class="govuk-body">Nobody has opened it.</p>
    ) : (
      <LooksTable looks={looks} caption="Latest first" />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${record.at}?cursor=${encodeURIComponent(next)}`}>
          Show earlier ones
        </a>
      </p>
    )}
  </Page>
);
