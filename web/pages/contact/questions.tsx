import type { Contact } from '../../../shared/contact/contact.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type Message, MessageThread } from '../../components/message-thread.tsx';

/** What was asked of the referrer and what they answered, the oldest first. */
export const QuestionThread = ({ contact }: { contact: Contact }) => {
  const messages = contact.questions.flatMap((question): Message[] => [
    {
      from: `${question.askedBy.name} asked`,
      when: dateTimeInWords(new Date(question.askedAt)),
      at: question.askedAt,
      body: question.text,
      ours: true,
    },
    ...(question.answer
      ? [
          {
            from: `${question.answer.by.name}, ${question.answer.by.organisation}, answered`,
            when: dateTimeInWords(new Date(question.answer.at)),
            at: question.answer.at,
            body: question.answer.text,
          },
        ]
      : []),
  ]);
  if (messages.length === 0) return <p class="govuk-body">Nothing has been asked.</p>;
  return (
    <>
      <MessageThread messages={messages} label="Questions and answers" />
      <UnansweredQuestion contact={contact} />
    </>
  );
};

/** How long we wait for an answer, or that we stopped waiting. */
export const UnansweredQuestion = ({ contact }: { contact: Contact }) => {
  const open = contact.questions.find(({ answer, lapsedAt }) => !answer && !lapsedAt);
  const lapsed = contact.questions.some(({ answer, lapsedAt }) => !answer && lapsedAt);
  if (open) {
    return (
      <p class="govuk-body">
        No answer yet. We wait until {dateTimeInWords(new Date(open.lapsesAt))}, then go on without it.
      </p>
    );
  }
  return lapsed ? (
    <p class="govuk-body">A question was not answered in time. The referrer can still answer it.</p>
  ) : null;
};
