import type { Question } from '../../../shared/contact/contact.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { type Message, MessageThread } from '../../components/message-thread.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { questionHref } from './links.ts';

/** What was asked and answered, in order, with who and when. */
export const QuestionThread = ({ questions, frontDoor }: { questions: readonly Question[]; frontDoor: string }) => (
  <MessageThread
    label="Questions and answers"
    messages={questions.flatMap(({ text, askedAt, answer, lapsedAt }): Message[] => [
      { from: frontDoor, when: dateTimeInWords(new Date(askedAt)), at: askedAt, body: text },
      ...(answer
        ? [
            {
              from: answer.by.name,
              when: dateTimeInWords(new Date(answer.at)),
              at: answer.at,
              body: answer.text,
              ours: true,
            },
          ]
        : []),
      ...(lapsedAt && !answer
        ? [
            {
              from: frontDoor,
              when: dateTimeInWords(new Date(lapsedAt)),
              at: lapsedAt,
              body: 'We had no answer in time and went on without it. You can still answer.',
            },
          ]
        : []),
    ])}
  />
);

type FormProps = {
  contactId: string;
  question: Question;
  /** The box's id, where another on the page is called text too. */
  id?: string;
  typed?: string;
  error?: string | undefined;
};

/** Where the referrer answers for themselves. */
export const AnswerForm = ({ contactId, question, id, typed = '', error }: FormProps) => (
  <form method="post" action={questionHref(contactId, question.id)} novalidate autocomplete="off">
    {!question.lapsedAt && (
      <p class="govuk-body">
        Please answer by {dateTimeInWords(new Date(question.lapsesAt))}. After that we go on without the answer.
      </p>
    )}
    <Textarea id={id} name="text" label="Your answer" labelSize="s" rows={8} value={typed} error={error} spellcheck />
    <Button preventDoubleClick>Send your answer</Button>
  </form>
);
