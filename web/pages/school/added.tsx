import { AddedKind } from '../../../shared/school-directory/setting.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { settingKindWords } from '../../forms/school-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

export type AddedForm = {
  /** The place that is changed; a new one where there is none. */
  school?: string;
  typed: Readonly<Record<string, string | undefined>>;
  seen: number;
  errors?: readonly FieldError[];
  closed?: boolean;
  notice?: string | undefined;
};

/** A place that the council adds to the directory, because the register does not hold it. */
export const AddedPage = ({ site, actor, ...form }: Staff & AddedForm) => {
  const { school, typed, seen, errors = [], closed, notice } = form;
  const at = school ? `/schools/${school}` : '/schools';
  const field = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) });
  return (
    <Page
      site={site}
      title={school ? 'Change a place' : 'Add a place'}
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: at, text: 'Back' }}
      errors={summaryOf(errors)}
      page="school-added"
    >
      {notice && <NotificationBanner text={notice} />}
      <p class="govuk-body">
        Schools come from the national register alone. Add what it does not hold: whoever is told of a child who is in
        no school, a nursery, a college, or the officer of another council.
      </p>
      <form method="post" action={school ? `${at}/edit` : '/schools/new'} novalidate>
        <input type="hidden" name="seen" value={seen} />
        <Radios
          name="kind"
          legend="What it is"
          legendSize="s"
          value={typed.kind}
          error={errorOf(errors, 'kind')}
          items={AddedKind.options.map((value) => ({ value, text: settingKindWords[value] }))}
        />
        <Input {...field('name')} label="Name" />
        <Input
          {...field('laCode')}
          label="Number of its council"
          hint="Three figures, as in the register"
          width={3}
          inputmode="numeric"
        />
        <Input {...field('laName')} label="Its council" />
        <Input {...field('phone')} label="Telephone (optional)" type="tel" width={20} />
        <Textarea {...field('address')} label="Address (optional)" rows={4} />
        <Input
          {...field('number')}
          label="Number elsewhere (optional)"
          hint="Such as Ofsted’s for a nursery"
          width={20}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
      {school && (
        <form method="post" action={`${at}/close`}>
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="act" value={closed ? 'reopen' : 'close'} />
          <Button variant="secondary" preventDoubleClick>
            {closed ? 'Open it again' : 'Close this place'}
          </Button>
        </form>
      )}
    </Page>
  );
};
