import type { Level } from '../../shared/settings/levels.ts';
import { Details } from '../components/details.tsx';

/** What may be seen at each of the authority's levels of need: help to judge by, never a score. */
export const LevelDescriptors = ({ levels }: { levels: readonly Level[] }) => (
  <Details summary="What you may see at each level">
    <p class="govuk-body">These are examples. Nobody adds them up.</p>
    {levels.map(({ number, name, descriptors, pathway }) => (
      <>
        <h2 class="govuk-heading-s">
          Level {number}: {name}
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {descriptors.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
        <p class="govuk-body">{pathway}</p>
      </>
    ))}
  </Details>
);
