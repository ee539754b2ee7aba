import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { leaseInWords } from '../../forms/lease-words.ts';
import { listHref } from './links.ts';

type Props = { draft: Draft; actor: Actor; slot: string; page: string; other: Lease | undefined };

/**
 * Who else is in the section, kept up to date by its script. It is advice: whoever writes all the same loses nothing,
 * and is shown both versions when both have saved.
 */
export const SectionPresence = ({ draft, actor, slot, page, other }: Props) => (
  <>
    <p
      class="app-section-presence"
      role="status"
      data-section={`${listHref(draft.id)}/presence`}
      data-slot={slot}
      data-page={page}
    >
      {other ? leaseInWords(other, actor.id) : ''}
    </p>
    {other && (
      <section class="govuk-inset-text" aria-label="This section is open elsewhere">
        <p class="govuk-body">
          You can look at it below. If both of you change it, nothing is lost: whoever saves second is shown both
          versions.
        </p>
        <form method="post" action={`${listHref(draft.id)}/take-over`}>
          <input type="hidden" name="slot" value={slot} />
          <ButtonGroup>
            <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
              Take over this section
            </Button>
            <a class="govuk-link" href={listHref(draft.id)}>
              Work on another section
            </a>
          </ButtonGroup>
        </form>
      </section>
    )}
  </>
);
