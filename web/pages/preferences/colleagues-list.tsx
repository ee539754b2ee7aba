import type { Person } from '../../../shared/actor.ts';
import { colleaguesLeaveHref } from './leave-section.tsx';

/** The way to the leave of each colleague, for whoever may set it. */
export const Colleagues = ({ colleagues }: { colleagues: readonly Person[] }) => (
  <>
    <h2 class="govuk-heading-m">For a colleague who is ill</h2>
    <ul class="govuk-list">
      {colleagues.map((colleague) => (
        <li>
          <a class="govuk-link" href={colleaguesLeaveHref(colleague)}>
            {colleague.name}
            <span class="govuk-visually-hidden">: leave and cover</span>
          </a>
          , {colleague.jobTitle}
        </li>
      ))}
    </ul>
  </>
);
