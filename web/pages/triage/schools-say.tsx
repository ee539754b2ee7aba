import type { Incident } from '../../../shared/incident/incident.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import { noticeHref } from '../school-notice/links.ts';
import { ReplyShown } from '../school-notice/school-said.tsx';

type Props = { incident: Incident; replies: readonly SchoolReply[] };

/** What schools have said back since they had their notices, the last said first. */
export const SchoolsSay = ({ incident, replies }: Props) =>
  replies.length === 0 ? null : (
    <section aria-labelledby="schools-say">
      <h2 class="govuk-heading-m" id="schools-say">
        What schools say
      </h2>
      {replies.toReversed().map((reply) => (
        <ReplyShown reply={reply} incident={incident} by={reply.setting.name} />
      ))}
      <ul class="govuk-list">
        {[...new Map(replies.map(({ setting }) => [setting.key, setting.name]))].map(([key, name]) => (
          <li>
            <a class="govuk-link" href={noticeHref(incident.id, key)}>
              The notice to {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
