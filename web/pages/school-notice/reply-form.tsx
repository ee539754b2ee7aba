import { mostReplyWords } from '../../../shared/school-notice/reply.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { replyKindWords } from '../../forms/school-reply-words.ts';

/** What was typed into the form of a reply. `reply` comes with the page, so that a button pressed twice replies once. */
export type TypedReply = { reply: string; kind: string; said: string; worry: string; children: readonly string[] };
export const noReply: TypedReply = { reply: '', kind: '', said: '', worry: '', children: [] };

export type ReplyFormProps = {
  action: string;
  /** The reply that a press of the button makes. */
  replyId: string;
  /** The pupils of the notice, of whom some must be chosen where there are several. */
  pupils: readonly { id: string; name: string }[];
  typed: TypedReply;
  errors: readonly FieldError[];
  /** Whom to call when it cannot wait. */
  phone: string;
};

/** What a school says back in a minute: one choice, and words where it needs some. */
export const ReplyForm = ({ action, replyId, pupils, typed, errors, phone }: ReplyFormProps) => (
  <section aria-labelledby="reply">
    <h2 class="govuk-heading-m" id="reply">
      Tell us something back
    </h2>
    <p class="govuk-body">
      If a child is in danger now, call 999. If something must happen today, call us on {phone} as well.
    </p>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="reply" value={typed.reply || replyId} />
      {pupils.length > 1 && (
        <Checkboxes
          name="children"
          legend="Which pupil is it about?"
          legendSize="s"
          values={typed.children}
          error={errorOf(errors, 'children')}
          items={pupils.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <Radios
        name="kind"
        legend="What do you want to tell us?"
        legendSize="s"
        value={typed.kind}
        error={errorOf(errors, 'kind')}
        items={[
          { value: 'absent-today', text: replyKindWords['absent-today'] },
          {
            value: 'child-said',
            text: replyKindWords['child-said'],
            conditional: (
              <CharacterCount
                name="said"
                label="What the child said, in their own words"
                hint="If you asked something, say what. Do not ask the child for more."
                maxlength={mostReplyWords}
                countType="length"
                threshold={75}
                rows={4}
                value={typed.said}
                error={errorOf(errors, 'said')}
              />
            ),
          },
          {
            value: 'new-worry',
            text: replyKindWords['new-worry'],
            hint: 'You can then raise it as a concern, in which this is filled in',
            conditional: (
              <CharacterCount
                name="worry"
                label="What your worry is, and how you know"
                maxlength={mostReplyWords}
                countType="length"
                threshold={75}
                rows={4}
                value={typed.worry}
                error={errorOf(errors, 'worry')}
              />
            ),
          },
        ]}
      />
      <Button preventDoubleClick>Send to the front door</Button>
    </form>
  </section>
);

/** The way to it from above what the school reads first. */
export const ToReply = () => (
  <p class="govuk-body">
    <a class="govuk-link" href="#reply">
      Tell us something back
    </a>
  </p>
);

/** What was typed of a reply before a code was asked for again, carried through until it can be sent. */
export const CarriedReply = ({ typed }: { typed: TypedReply | undefined }) =>
  typed ? (
    <>
      {(['reply', 'kind', 'said', 'worry'] as const).map((name) => (
        <input type="hidden" name={name} value={typed[name]} />
      ))}
      {typed.children.map((child) => (
        <input type="hidden" name="children" value={child} />
      ))}
    </>
  ) : null;
