import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { PackPart } from '../../../shared/disclosure/pack-parts.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { itemKindWords } from '../../forms/disclosure-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { KeptBack } from './kept-back.tsx';
import { packHref } from './links.ts';

type Props = Staff & {
  request: Disclosure;
  approved: NonNullable<Disclosure['approved']>;
  parts: readonly PackPart[];
};

/** What is given to whoever asked, to be printed: the reasons first, then each item without what was taken out of it. */
export const PrintedPackPage = ({ request, approved, parts, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="The information that we hold"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disclosures')}
    backLink={{ href: packHref(request.id), text: 'Back to what is given' }}
    page="disclosure-printed"
  >
    <p class="govuk-body app-no-print">Print this page with your browser.</p>
    <p class="govuk-body">
      This answers your request of {plainDateInWords(request.came)}. It was made on{' '}
      {plainDateInWords(new Date(approved.at))}.
    </p>
    <KeptBack keptBack={approved.keptBack} />
    <p class="govuk-body">
      You can complain to us about this answer, and then to the Information Commissioner at ico.org.uk or on 0303 123
      1113. You can also ask a court to decide.
    </p>
    {parts
      .flatMap(({ items }) => items)
      .map(({ ref, kind, at, fields }, place, all) => (
        <>
          {/* What was too large for one part goes on in the next. */}
          {all[place - 1]?.ref !== ref && (
            <h2 class="govuk-heading-m">
              {itemKindWords[kind]}
              {at && `, ${plainDateInWords(new Date(at))}`}
            </h2>
          )}
          {fields.map(({ label, text }) => (
            <>
              <h3 class="govuk-heading-s">{label}</h3>
              <p class="govuk-body app-as-written">{text}</p>
            </>
          ))}
        </>
      ))}
  </Page>
);
