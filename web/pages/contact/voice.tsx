import type { Child, Concern } from '../../../shared/form/concern.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateInWords } from '../../forms/answers-in-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { authorityOption } from '../../questions/options.ts';

type Props = { concern: Concern; settings: Settings };

const Voice = ({ child, concern, settings }: Props & { child: Child }) => {
  const voice = child['child-voice'];
  const said = [voice?.ownWords, voice?.shown, voice?.livedExperience, voice?.wishes].some(Boolean);
  return (
    <>
      {concern.children.length > 1 && <h3 class="govuk-heading-s">{personInWords(concern, child.id)}</h3>}
      {voice?.ownWords && <blockquote class="app-voice app-as-written">{voice.ownWords}</blockquote>}
      {said ? (
        <>
          <Said term="What they showed" text={voice?.shown} />
          <Said term="A day in their life" text={voice?.livedExperience} />
          <Said term="What they want to happen" text={voice?.wishes} />
          <Said term="Told to" text={voice?.toldTo} />
        </>
      ) : (
        <p class="govuk-body">
          The child’s voice is missing{voice?.whyNot ? `: “${whyNot(settings, voice.whyNot)}”` : ''}.{' '}
          {voice?.whyNotDetails && <span class="app-as-written">{voice.whyNotDetails}</span>}
        </p>
      )}
      <Said term="Seen by the referrer" text={seenInWords(voice)} />
    </>
  );
};

/** Whether the referrer has seen the child, when, and alone or not. */
const seenInWords = (voice: Child['child-voice']): string | undefined => {
  if (!voice?.childSeen) return undefined;
  if (voice.childSeen === 'no') return 'No';
  const alone = voice.seenAlone ? { yes: ', alone', no: ', not alone' }[voice.seenAlone] : '';
  return `Yes${voice.seenDate ? `, on ${dateInWords(voice.seenDate)}` : ''}${alone}`;
};

const whyNot = (settings: Settings, code: string): string =>
  authorityOption(settings, 'child-voice', 'whyNot', code)?.text ?? code;

const Said = ({ term, text }: { term: string; text: string | undefined }) =>
  text ? (
    <p class="govuk-body">
      <strong>{term}:</strong> <span class="app-as-written">{text}</span>
    </p>
  ) : null;

export const voiceTitle = ({ children }: Concern): string =>
  children.length === 1 ? 'What the child says' : 'What the children say';

/** What the children say of it, before what anyone else does. */
export const ChildrensVoice = ({ concern, settings }: Props) => {
  const quoted = concern['what-happened']?.childsWords;
  return (
    <section aria-labelledby="voice">
      <h2 class="govuk-heading-m" id="voice">
        {voiceTitle(concern)}
      </h2>
      {concern.children.map((child) => (
        <Voice child={child} concern={concern} settings={settings} />
      ))}
      {quoted && (
        <>
          <p class="govuk-body">
            <strong>Words that the referrer gives with what happened:</strong>
          </p>
          <blockquote class="app-voice app-as-written">{quoted}</blockquote>
        </>
      )}
    </section>
  );
};
