import type { Contact } from '../../../shared/contact/contact.ts';
import { answered, type Part } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { SectionName } from '../../../shared/form/task.ts';
import type { TaskName } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { AnsweredParts } from './answers.tsx';
import type { Correction } from './correction.tsx';
import { FamilyList } from './family.tsx';

type Props = {
  contact: Contact;
  concern: Concern;
  settings: Settings;
  safety: readonly string[];
  corrections: readonly Correction[];
};

/** What must be known before anyone is telephoned, written to or visited. */
export const SafetyStrip = ({ notes }: { notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <div class="app-safe-contact">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">Before you contact anyone</p>
      <ul class="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </div>
  );

/** The parts of the concern page by page: each with its address on the page, its title and what it is made of. */
export const concernParts = [
  { id: 'concern', title: 'The concern' },
  { id: 'analysis', title: 'The referrer’s analysis' },
  { id: 'children', title: 'Children' },
  { id: 'family', title: 'Family and household' },
  { id: 'agreement', title: 'What the family knows' },
  { id: 'support', title: 'Help so far and risks' },
  { id: 'referrer', title: 'Referrer and safety' },
] as const;
type PartId = (typeof concernParts)[number]['id'];

const inAnalysis: readonly TaskName[] = ['analysis', 'child-impact'];
/** What the child says stands on top of the page. */
const onTop: readonly TaskName[] = ['child-voice'];

const placeOf = (section: SectionName, task: TaskName): PartId | undefined => {
  if (onTop.includes(task)) return undefined;
  if (inAnalysis.includes(task)) return 'analysis';
  if (section === 'start' || section === 'declaration') return 'referrer';
  return section === 'details' ? 'concern' : section;
};

/** All about one person together, in the order in which people come. */
function byPerson(parts: readonly Part[]): Part[] {
  const people = [...new Set(parts.map(({ entityId }) => entityId))];
  return people.flatMap((person) => parts.filter(({ entityId }) => entityId === person));
}

const showsContacts: readonly PartId[] = ['children', 'family', 'referrer'];

/** The concern as it was sent, whole, in the order in which a decision needs it. */
export const ConcernParts = ({ contact, concern, settings, safety, corrections }: Props) => {
  const placed = new Map<PartId, Part[]>();
  for (const { section, parts } of answered(concern)) {
    for (const part of parts) {
      const place = placeOf(section, part.task);
      if (place) placed.set(place, [...(placed.get(place) ?? []), part]);
    }
  }
  return (
    <>
      {concernParts.map(({ id, title }) => (
        <section aria-labelledby={id}>
          <h2 class="govuk-heading-m" id={id}>
            {title}
          </h2>
          {showsContacts.includes(id) && <SafetyStrip notes={safety} />}
          {id === 'family' && <FamilyList concern={concern} />}
          <AnsweredParts
            parts={byPerson(placed.get(id) ?? [])}
            concern={concern}
            settings={settings}
            contactId={contact.id}
            corrections={corrections}
          />
        </section>
      ))}
    </>
  );
};
