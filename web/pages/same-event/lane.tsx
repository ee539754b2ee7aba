import { may } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { EventSource, SameEvent } from '../../../shared/same-event/same-event.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { nameOf } from '../../forms/person-record-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { compareHref, sourceHref } from '../person-record/links.ts';
import type { Staff } from '../staff.ts';

type Side = { source: EventSource; record: FiledRecord; from: string };
export type ShownPair = { pair: SameEvent; one: Side; other: Side };

type Props = Staff & {
  pairs: readonly ShownPair[];
  next: string | undefined;
  done: boolean;
  /** The pair whose form was sent without what it needs. */
  wrong?: { pair: string; reason: string; errors: readonly FieldError[] } | undefined;
};

const TheSide = ({ side: { source, record, from }, settings }: { side: Side } & Pick<Staff, 'settings'>) => (
  <li>
    <a class="govuk-link app-whole" href={sourceHref(source)}>
      {source.reference}
    </a>
    , {source.kind === 'contact' ? 'a contact' : 'an incident'} from{' '}
    {settings.domesticAbuse?.forces.find(({ code }) => code === from)?.name ?? from}, about {nameOf(record)}, at{' '}
    {dateTimeInWords(new Date(source.at))}
  </li>
);

/** Contacts and incidents that may be about one event. Whatever is said here, each keeps its place, its clock and its letter. */
export const SameEventLanePage = ({ pairs, next, done, wrong, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Perhaps the same event"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: '/board', text: 'Back to the board' }}
    errors={wrong?.errors.map(({ text }) => ({ text, href: `#reason-${wrong.pair}` }))}
    page="same-event"
  >
    {done && <NotificationBanner success text="It is kept with both, and this pair is not offered again." />}
    <p class="govuk-body">
      These came within {staff.settings.limits.sameEvent.hours} hours of each other, and are about one child or about
      two who are likely one. Each stays on the board with its own clock, and whoever raised it gets their own letter,
      whatever you say here.
    </p>
    {pairs.length === 0 && <p class="govuk-body">There is nothing to look at.</p>}
    {pairs.map(({ pair, one, other }) => (
      <section aria-label={`${one.source.reference} and ${other.source.reference}`}>
        <h2 class="govuk-heading-m">
          {one.source.reference} and {other.source.reference}
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          <TheSide side={one} settings={staff.settings} />
          <TheSide side={other} settings={staff.settings} />
        </ul>
        {one.record.id !== other.record.id && (
          <p class="govuk-body">
            <a class="govuk-link" href={compareHref(one.record.id, other.record.id)}>
              Compare the two children<span class="govuk-visually-hidden"> of {other.source.reference}</span>
            </a>
          </p>
        )}
        {may(staff.actor, 'say-same-event') && (
          <form method="post" action={`/people/same-event/${pair.id}`} novalidate>
            <input type="hidden" name="seen" value={pair.version} />
            <Textarea
              id={`reason-${pair.id}`}
              name="reason"
              label="Why are they, or are they not, about the same event?"
              labelSize="s"
              rows={2}
              value={wrong?.pair === pair.id ? wrong.reason : ''}
              error={wrong?.pair === pair.id ? errorOf(wrong.errors, 'reason') : undefined}
            />
            <ButtonGroup>
              <Button name="same" value="yes">
                They are the same event
              </Button>
              <Button name="same" value="no" variant="secondary">
                They are not
              </Button>
            </ButtonGroup>
          </form>
        )}
      </section>
    ))}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/same-event?cursor=${encodeURIComponent(next)}`}>
          More
        </a>
      </p>
    )}
  </Page>
);
