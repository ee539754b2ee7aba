import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/radios.tsx';
import { questionWords } from '../../forms/concern/concern-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { pointNow } from '../draft/advice.tsx';
import { errorAt, type GateProps, summaryOf, yesOrNo } from './danger.tsx';

/** Whether it can wait for a form. */
export const TodayPage = ({ site, actor, settings, opening, errors, draftId }: GateProps & { draftId: string }) => {
  const words = questionWords('safety', ['actionToday']);
  const point = pointNow(settings, opening);
  return (
    <Page
      site={site}
      title={words.label}
      heading={false}
      actor={actor}
      navigation={navigationFor(actor, '')}
      backLink="/concerns/new"
      errors={summaryOf(errors)}
      page="concern-today"
    >
      <form method="post" action="/concerns/new" novalidate>
        <input type="hidden" name="step" value="today" />
        <input type="hidden" name="immediateDanger" value="no" />
        <input type="hidden" name="draft" value={draftId} />
        <Radios
          name="actionToday"
          legend={words.label}
          legendSize="l"
          legendIsHeading
          hint={
            <>
              {words.hint} Now that is the {point.name}, on <span class="app-nowrap">{point.phone}</span>.
            </>
          }
          items={yesOrNo}
          error={errorAt(errors, 'actionToday')}
        />
        <Button preventDoubleClick>Continue</Button>
      </form>
    </Page>
  );
};
