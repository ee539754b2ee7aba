import type { ExampleKind } from '../../../shared/letter/example-cases.ts';
import { exampleKinds } from '../../../shared/letter/example-cases.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { may } from '../../../shared/permissions.ts';
import type { Outcome } from '../../../shared/settings/outcomes.ts';
import { isOpen, type WordingDraft } from '../../../shared/wording/draft.ts';
import type { Template } from '../../../shared/wording/template.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Select } from '../../components/select.tsx';
import { exampleWords } from '../../forms/wording-words.ts';
import { LetterView } from '../letter/view.tsx';
import type { Staff } from '../staff.ts';
import { editHref, previewHref, publishHref } from './links.ts';
import { OneWordingPage } from './wording-page.tsx';

/** A letter as its case makes it; or an email, filled with examples. */
export type Previewed =
  | {
      kind: 'letter';
      content: LetterContent;
      hash: string;
      outcomes: readonly Outcome[];
      outcome: string;
      example: ExampleKind;
    }
  | { kind: 'mail'; subject: string; paragraphs: readonly string[] };

type Props = Staff & {
  template: Template;
  draft: WordingDraft | undefined;
  /** The version that the words are of, where there is no draft. */
  version: number;
  previewed: Previewed;
  done?: string | undefined;
};

const Choose = ({ template, previewed }: { template: Template; previewed: Extract<Previewed, { kind: 'letter' }> }) => (
  <form method="get" action={previewHref(template.id)} class="app-no-print">
    <Select
      name="outcome"
      label="Outcome"
      value={previewed.outcome}
      items={previewed.outcomes.map(({ code, label }) => ({ value: code, text: label }))}
    />
    <Select
      name="example"
      label="Case"
      value={previewed.example}
      items={exampleKinds.map((kind) => ({ value: kind, text: exampleWords[kind] }))}
    />
    <Button variant="secondary">Show this letter</Button>
  </form>
);

/** The words as a reader would have them, in a case that was made up. */
export const PreviewWordingPage = ({ template, draft, version, previewed, done, ...staff }: Props) => {
  const open = isOpen(draft);
  return (
    <OneWordingPage {...staff} template={template} title="Preview" page="wording-preview">
      {done && <NotificationBanner success text={done} />}
      <InsetText>
        {open
          ? `These are the words of the draft by ${draft.by.name}. They are not in force.`
          : `These are the words of version ${version}.`}{' '}
        The case is made up.
      </InsetText>
      {open && (
        <ButtonGroup>
          {may(staff.actor, 'edit-wording') && (
            <Button href={editHref(template.id)} variant="secondary">
              Change the draft
            </Button>
          )}
          {may(staff.actor, 'publish-wording') && draft.by.id !== staff.actor.id && (
            <Button href={publishHref(template.id)}>Publish the draft</Button>
          )}
        </ButtonGroup>
      )}
      {previewed.kind === 'letter' ? (
        <>
          <Choose template={template} previewed={previewed} />
          <h2 class="govuk-heading-m">{previewed.content.title}</h2>
          <LetterView
            content={previewed.content}
            hash={previewed.hash}
            edition={1}
            reference="EX-2222-3333"
            councilName={staff.settings.councilName}
          />
        </>
      ) : (
        <article class="app-letter">
          <p class="govuk-body govuk-!-font-weight-bold">{previewed.subject}</p>
          {previewed.paragraphs.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
        </article>
      )}
    </OneWordingPage>
  );
};
