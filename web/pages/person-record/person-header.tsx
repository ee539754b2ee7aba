import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Marker } from '../../../shared/person-record/marker.ts';
import { IdentityBar } from '../../components/identity-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { ageToday, nameOf, valuesOf } from '../../forms/person-record-words.ts';
import { markersInWords } from './markers-in-words.tsx';

type Props = {
  record: FiledRecord;
  now: Date;
  /** The warnings in force that the reader may know of. */
  markers?: readonly Marker[];
};

/** Whose record it is, on top of everything about them. */
export const PersonHeader = ({ record, now, markers = [] }: Props) => {
  const values = valuesOf(record);
  return (
    <IdentityBar
      label="About this person"
      name={nameOf(record)}
      tags={record.restricted && <Tag colour="red">Restricted</Tag>}
      facts={[
        { key: 'Born', value: `${values.birth} (${ageToday(record.birth, now)})` },
        { key: 'Sex', value: values.sex },
        { key: 'NHS number', value: values.nhsNumber },
        record.kind === 'child' && { key: 'Unique pupil number', value: values.upn },
        { key: 'Lives at', value: values.address },
        record.kind === 'child' && { key: 'School or setting', value: values.school },
      ]}
      alert={markers.length > 0 && markersInWords(markers, now)}
    />
  );
};
