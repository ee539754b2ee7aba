import type { Access } from '../../../shared/looked/access.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { openedInWords, whyInWords } from '../../forms/looked-words.ts';
import { roleWords } from '../../forms/status-words.ts';

type Props = { looks: readonly Access[]; caption: string };

/** Who opened what, the latest first; with why, where anybody was asked. */
export const LooksTable = ({ looks, caption }: Props) => {
  const asked = looks.some((look) => whyInWords(look) !== undefined);
  return (
    <Table
      narrow="stack"
      caption={caption}
      captionSize="m"
      head={['When', 'Who', 'Role', 'What they opened', ...(asked ? ['Why'] : [])].map((text) => ({ text }))}
      rows={looks.map((look) => [
        { text: <time datetime={look.at}>{dateTimeInWords(new Date(look.at))}</time> },
        { text: `${look.by.name}, ${look.by.organisation}` },
        { text: roleWords[look.by.role] },
        { text: openedInWords(look.what) },
        ...(asked ? [{ text: whyInWords(look) ?? 'Not asked' }] : []),
      ])}
    />
  );
};
