import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { repliedWords } from '../../forms/school-reply-words.ts';
import { listHref } from '../draft/links.ts';

type Props = {
  replies: readonly SchoolReply[];
  /** Where a worry becomes a concern, by the reply's id, for whoever has signed in. */
  raise?: ((reply: string) => string) | undefined;
  /** Where whoever came by a link signs in to do so. */
  signIn?: string | undefined;
};

/** What somebody's school has told us on this notice. */
export const RepliesSent = ({ replies, raise, signIn }: Props) =>
  replies.length === 0 ? null : (
    <section aria-labelledby="replies">
      <h2 class="govuk-heading-m" id="replies">
        What your school told us
      </h2>
      {replies.map((reply) => (
        <div class="app-outcome-line">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{repliedWords[reply.kind]}</h3>
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            {reply.by.name}, {dateTimeInWords(new Date(reply.at))}
          </p>
          {reply.words && <InsetText class="app-as-written">{reply.words}</InsetText>}
          {reply.kind === 'new-worry' && <AsConcern {...{ reply, raise, signIn }} />}
        </div>
      ))}
    </section>
  );

const AsConcern = ({ reply, raise, signIn }: Omit<Props, 'replies'> & { reply: SchoolReply }) => {
  if (signIn) {
    return (
      <p class="govuk-body">
        We have your words.{' '}
        <a class="govuk-link" href={signIn}>
          Sign in to raise it as a concern
        </a>
        : what you wrote is filled in.
      </p>
    );
  }
  if (reply.draft) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={listHref(reply.draft.id)}>
          The concern that {reply.draft.by.name} began from it
        </a>
      </p>
    );
  }
  return raise ? (
    <form method="post" action={raise(reply.id)} novalidate>
      <Button variant="secondary" preventDoubleClick>
        Raise it as a concern
      </Button>
    </form>
  ) : null;
};
