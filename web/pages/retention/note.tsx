import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import type { KeptRef } from '../../../shared/retention/kept-record.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { keptHref } from '../../forms/retention-words.ts';

/** On a record that is held: that it is, for everybody who opens it. */
export const HeldNote = ({ held }: { held: boolean }) =>
  held ? (
    <InsetText>
      <strong>On hold.</strong> A manager has said that this record must not be disposed of.
    </InsetText>
  ) : null;

/** From a record to how long it is kept, for those who see that. */
export const RetentionLink = ({ record, actor }: { record: KeptRef; actor: Actor }) =>
  may(actor, 'see-retention') ? (
    <p class="govuk-body">
      <a class="govuk-link" href={keptHref(record)}>
        How long this is kept
      </a>
    </p>
  ) : null;
