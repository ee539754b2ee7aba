import type { Actor, Person } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Select } from '../../components/select.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Site } from '../../layout.tsx';

/** What a page is given on which a colleague is chosen. */
export type ChoosingProps = {
  site: Site;
  actor: Actor;
  draft: Draft;
  now: Date;
  /** Who could be chosen, by name. */
  colleagues: readonly Person[];
  /** Who had been chosen when the page is shown again. */
  chosen: string;
  errors: readonly FieldError[];
  /** Somebody else changed who may open the draft after this page was shown. */
  changed: boolean;
};

/** "It is in your hands", as a reader would say in whose it is. */
export const inHands = ({ owner, ownerName }: Pick<Draft, 'owner' | 'ownerName'>, actor: { id: string }): string =>
  owner === actor.id ? 'It is in your hands' : `It is in the hands of ${ownerName ?? 'a colleague'}`;

/** Somebody else was quicker, so what they did is shown before it is undone unseen. */
export const Changed = () => (
  <NotificationBanner role="alert" title="Not done yet">
    <p class="govuk-notification-banner__heading">
      Somebody else changed who can work on this draft after you opened this page.
    </p>
    <p class="govuk-body">It is shown as it is now. Look again, then press the button again.</p>
  </NotificationBanner>
);

/** What the chooser saw of who may open the draft. */
export const Seen = ({ draft }: { draft: Draft }) => <input type="hidden" name="seen" value={draft.handsVersion} />;

/** The choice of a colleague. */
export const Colleagues = ({
  colleagues,
  chosen,
  errors,
  label,
  hint,
}: ChoosingProps & { label: string; hint?: string }) => (
  <Select
    name="person"
    label={label}
    hint={hint}
    value={chosen}
    error={errorOf(errors, 'person')}
    items={[
      { value: '', text: 'Select a colleague' },
      ...colleagues.map(({ id, name, jobTitle }) => ({ value: id, text: `${name}, ${jobTitle}` })),
    ]}
  />
);
