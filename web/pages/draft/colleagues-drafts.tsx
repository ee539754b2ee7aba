import type { Actor } from '../../../shared/actor.ts';
import { mayDispose } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { missingToSend } from '../../../shared/form/progress.ts';
import { dateTimeInWords, howLongInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { listHref } from './links.ts';

type Props = {
  caption: string;
  drafts: readonly Draft[];
  left: ReadonlySet<string>;
  leases: readonly Lease[];
  actor: Actor;
  now: Date;
};

/** Drafts that others hold: whose, how old and how far, without a word of the children they are about. */
export const ColleaguesDrafts = ({ caption, drafts, left, leases, actor, now }: Props) => (
  <Table
    narrow="stack"
    caption={caption}
    captionSize="m"
    firstCellIsHeader
    head={[
      { text: 'Begun' },
      { text: 'Not sent for' },
      { text: 'In the hands of' },
      { text: 'Needed before sending' },
      { text: 'In it now' },
    ]}
    rows={drafts.map((draft) => [
      {
        text: (
          <a class="govuk-link" href={listHref(draft.id)}>
            {dateTimeInWords(new Date(draft.createdAt))}
          </a>
        ),
      },
      { text: howLongInWords(new Date(draft.createdAt), now) },
      { text: <Holder draft={draft} actor={actor} left={left.has(draft.id)} /> },
      { text: neededInWords(draft) },
      { text: openNow(draft, leases, actor) },
    ])}
  />
);

const Holder = ({ draft, actor, left }: { draft: Draft; actor: Actor; left: boolean }) => (
  <>
    {draft.owner === actor.id ? 'You' : (draft.ownerName ?? 'A colleague')}
    {left && (
      <>
        {' '}
        <Tag colour="orange">Has left</Tag>
        {mayDispose(actor, draft) && (
          <>
            <br />
            <a class="govuk-link" href={`${listHref(draft.id)}/hand-over`}>
              Take it over
              <span class="govuk-visually-hidden">, begun {dateTimeInWords(new Date(draft.createdAt))}</span>
            </a>
          </>
        )}
      </>
    )}
  </>
);

/** Who else is in a draft now, by name. */
export const openNow = (draft: Draft, leases: readonly Lease[], actor: { id: string }): string => {
  const there = leases.filter(({ draftId, personId }) => draftId === draft.id && personId !== actor.id);
  return [...new Set(there.map(({ name }) => name))].join(', ') || 'Nobody else';
};

/** How much a draft still needs before it can be sent. */
export const neededInWords = ({ concern, told }: Draft): string => {
  const { length } = missingToSend(concern, { told: told !== undefined });
  return length === 0 ? 'Ready to send' : `${length} ${length === 1 ? 'answer' : 'answers'}`;
};
