import { mostRelatives, type StaffFamily } from '../../../shared/restriction/staff-family.ts';
import { dateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { counted } from '../../forms/counted.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

export type FamilyTyped = {
  born: { day: string; month: string; year: string };
  house: string;
  postcode: string;
  relatives: string;
};

type Props = Staff & {
  family: StaffFamily | undefined;
  typed: FamilyTyped;
  seen: number;
  errors: readonly FieldError[];
  conflict: boolean;
  done: boolean;
};

const anchorOf = (id: string): string => (id === 'born' ? 'born-day' : id);

/** Somebody at the front door says whom they are close to; what they said before is counted and not shown. */
export const FamilyPage = ({ family, typed, seen, errors, conflict, done, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="You and your family"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/home')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={errors.map(({ id, text }) => ({ text, href: `#${anchorOf(id)}` }))}
    page="staff-family"
  >
    {done && (
      <NotificationBanner
        success
        text="What you said has been kept. What we have already about these people is kept from you within a few minutes."
      />
    )}
    {conflict && (
      <NotificationBanner text="You have said something else in another window meanwhile. Check what you typed, and send it again." />
    )}
    <p class="govuk-body">
      If a concern is about you, somebody who lives with you or somebody you name here, it is kept from you from the
      first, and only the managers see it until one of them decides.
    </p>
    <InsetText>
      {family
        ? `On ${dateInWords(new Date(family.at))} you named yourself and ${counted(family.relatives, 'other')}. We keep this so that nobody can read a name from it, you too: to change it, enter all of it again.`
        : 'You have not said anything yet. We keep what you say so that nobody can read a name from it.'}
    </InsetText>
    <form method="post" action="/restricted/family" novalidate>
      <input type="hidden" name="seen" value={seen} />
      <DateInput
        name="born"
        legend="Your date of birth"
        legendSize="s"
        hint="For example, 31 3 1980"
        value={typed.born}
        error={errorOf(errors, 'born')}
      />
      <Input
        name="house"
        label="Number or name of your house"
        value={typed.house}
        width={10}
        autocomplete="off"
        error={errorOf(errors, 'house')}
      />
      <Input
        name="postcode"
        label="Your postcode"
        value={typed.postcode}
        width={10}
        autocomplete="off"
        error={errorOf(errors, 'postcode')}
      />
      <Textarea
        name="relatives"
        label="Children and adults you are related or close to"
        hint={`One on each line, ${mostRelatives} at most: the name, a comma, and the date of birth or the postcode of their home. For example, Robin Vale, 5 3 2017. We cannot recognise somebody by a name alone`}
        rows={6}
        value={typed.relatives}
        error={errorOf(errors, 'relatives')}
      />
      <Button preventDoubleClick>Keep this</Button>
    </form>
  </Page>
);
