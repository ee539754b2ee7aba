import type { Person } from '../../../shared/actor.ts';
import type { AccessUse } from '../../../shared/school-contact/unused-access.ts';
import { localDate } from '../../../shared/time/london.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';

/** Somebody's account, and when it was last used. */
export type Access = { person: Pick<Person, 'active'>; use: AccessUse };

const day = (at: string) => plainDateInWords(localDate(new Date(at)));

/** When a contact last used their access, and how it is kept or opened again. Access that ended otherwise says nothing here. */
export const AccessShown = ({ access, action }: { access: Access; action: string }) => {
  const { at, warned, ended, keptBy, version } = access.use;
  if (!access.person.active && !ended) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Their access</h2>
      <p class="govuk-body">
        {ended && <Tag colour="red">Ended</Tag>} {keptBy ? `Kept by ${keptBy.name}` : 'Last used or given'} on {day(at)}
        .{' '}
        {ended
          ? `It ended on ${day(ended)}, because it had not been used for 12 months.`
          : warned.length > 0
            ? `They were warned on ${warned.map(day).join(' and ')} that it ends after 12 months without use.`
            : 'It ends after 12 months without use; they are warned twice before.'}
      </p>
      {(ended || warned.length > 0) && (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="seen" value={version} />
          <Button variant="secondary" preventDoubleClick>
            {ended ? 'Open their access again' : 'Keep their access for another year'}
          </Button>
        </form>
      )}
    </>
  );
};
