import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import type { Outdated } from '../../../shared/disclosure/outdated.ts';
import type { NotReady } from '../../../shared/disclosure/pack.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { itemKindWords, notReadyWords, outdatedWords, requestDone } from '../../forms/disclosure-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { AskerWarning } from './asker-warning.tsx';
import { KeptBack } from './kept-back.tsx';
import { disclosureHref, itemHref, packHref } from './links.ts';

type Props = Staff & {
  request: Disclosure;
  person: FiledRecord;
  notReady: readonly NotReady[];
  /** Why what was approved must not be given any longer. */
  outdated: readonly Outdated[];
  closed: boolean;
  conflict: boolean;
  /** Whether it is more than one pack holds. */
  tooLarge: boolean;
  /** The items in which whoever asks may be the one who is said to do harm. */
  askerIn: readonly HeldItem[];
  /** What was typed of why it may be given all the same, and what is wrong with it. */
  safe: string;
  errors: readonly FieldError[];
  done: string | undefined;
};

/** What keeps a pack from being approved, its approval by a second person, and then what was approved. */
export const PackPage = ({
  request,
  person,
  notReady,
  outdated,
  closed,
  conflict,
  tooLarge,
  askerIn,
  safe,
  errors,
  done,
  ...staff
}: Props) => (
  <Page
    site={staff.site}
    title="What is given"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disclosures')}
    backLink={{ href: disclosureHref(request.id), text: 'Back to the request' }}
    beforeContent={<PersonHeader record={person} now={staff.now} />}
    errors={summaryOf(errors)}
    page="disclosure-pack"
  >
    {done && requestDone[done] && <NotificationBanner success text={requestDone[done]} />}
    {conflict && (
      <NotificationBanner text="The request is no longer as you saw it, or it cannot be approved yet. Nothing was approved. Look again." />
    )}
    {tooLarge && (
      <NotificationBanner text="What would be given is more than one pack can hold. Nothing was approved. Take out what whoever asked has already, or give it to them outside this service." />
    )}
    <AskerWarning askerIn={askerIn} />
    {request.approved ? (
      <Approved {...{ request, approved: request.approved, outdated, closed }} />
    ) : closed ? (
      <Closed />
    ) : notReady.length > 0 ? (
      <>
        <p class="govuk-body">It cannot be approved by you yet.</p>
        {notReady.map(({ why, items }) => (
          <>
            <p class="govuk-body">{notReadyWords[why]}</p>
            {items.length > 0 && (
              <ul class="govuk-list govuk-list--bullet">
                {items.map((item) => (
                  <li>
                    <a class="govuk-link" href={itemHref(request.id, item.ref)}>
                      {itemKindWords[item.kind]} <span class="app-whole">{item.reference}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </>
        ))}
      </>
    ) : request.ended ? (
      <p class="govuk-body">The request has ended.</p>
    ) : (
      <form method="post" action={packHref(request.id)} novalidate>
        <p class="govuk-body">
          Open each item and look at what would be given of it. What you approve is kept as it is now, and nobody
          decides on it any more unless the approval is taken back.
        </p>
        <input type="hidden" name="seen" value={request.version} />
        {askerIn.length > 0 && (
          <CharacterCount
            name="safe"
            label="Why is it safe to give this to whoever asks?"
            hint="How you know that it is another person, or that nothing that is given leads anybody to the others."
            value={safe}
            maxlength={2000}
            countType="length"
            threshold={75}
            error={errorOf(errors, 'safe')}
          />
        )}
        <Button preventDoubleClick>Approve what is given</Button>
      </form>
    )}
  </Page>
);

const Closed = () => (
  <InsetText>You cannot answer this request. Another manager has to, who may open all that it is about.</InsetText>
);

type ApprovedProps = Pick<Props, 'request' | 'outdated' | 'closed'> & { approved: NonNullable<Disclosure['approved']> };

const Approved = ({ request, approved, outdated, closed }: ApprovedProps) => (
  <>
    {outdated.length > 0 && <NotGiven {...{ outdated, ended: request.ended !== undefined }} />}
    <p class="govuk-body">
      Approved by {approved.by.name} at {dateTimeInWords(new Date(approved.at))}
    </p>
    {approved.safe && <p class="govuk-body app-as-written">Why it is safe: {approved.safe}</p>}
    <KeptBack keptBack={approved.keptBack} />
    {closed ? (
      <Closed />
    ) : (
      outdated.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${packHref(request.id)}/print`}>
            Print what is given
          </a>
        </p>
      )
    )}
    {!request.ended && (
      <Details summary="Take the approval back" open={outdated.length > 0}>
        <form method="post" action={disclosureHref(request.id)} novalidate>
          <p class="govuk-body">What is given can then be decided on again. It must be approved again after that.</p>
          <input type="hidden" name="act" value="take-back" />
          <input type="hidden" name="seen" value={request.version} />
          <Button variant="secondary" preventDoubleClick>
            Take the approval back
          </Button>
        </form>
      </Details>
    )}
  </>
);

const NotGiven = ({ outdated, ended }: Pick<Props, 'outdated'> & { ended: boolean }) => (
  <>
    <WarningText>What was approved must not be given, and cannot be printed any more.</WarningText>
    <ul class="govuk-list govuk-list--bullet">
      {outdated.map((why) => (
        <li>{outdatedWords[why]}</li>
      ))}
    </ul>
    <p class="govuk-body">
      {!ended && 'Take the approval back. '}If a copy was printed before, do not give it to anybody. If it has been
      given already, tell the data protection officer today.
    </p>
  </>
);
