import type { Actor } from '../../../shared/actor.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/radios.tsx';
import { questionWords } from '../../forms/concern/concern-words.ts';
import type { FieldError } from '../../forms/field-errors.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Opening } from '../draft/advice.tsx';

/** What every step of the safety gate is given. */
export type GateProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  opening: Opening;
  now: Date;
  errors: readonly FieldError[];
};

export const summaryOf = (errors: readonly FieldError[]) =>
  errors.map(({ text, fieldId }) => ({ text, href: `#${fieldId}` }));
export const errorAt = (errors: readonly FieldError[], field: string) =>
  errors.find((error) => error.field === field)?.text;

export const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** The first question of all. */
export const DangerPage = ({ site, actor, errors, action = '/concerns/new' }: GateProps & { action?: string }) => {
  const words = questionWords('safety', ['immediateDanger']);
  return (
    <Page
      site={site}
      title={words.label}
      heading={false}
      actor={actor}
      navigation={navigationFor(actor, '')}
      backLink="/home"
      errors={summaryOf(errors)}
      page="concern-danger"
    >
      <form method="post" action={action} novalidate>
        <input type="hidden" name="step" value="danger" />
        <Radios
          name="immediateDanger"
          legend={words.label}
          legendSize="l"
          legendIsHeading
          hint={words.hint}
          items={yesOrNo}
          error={errorAt(errors, 'immediateDanger')}
        />
        <Button>Continue</Button>
      </form>
    </Page>
  );
};
