import { packTemplate } from '../../shared/descriptors/pack.ts';
import type { Cancellation, Publication } from '../../shared/settings/version.ts';
import type { SettingsVersion } from '../../shared/wording/publish-wording.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import { cancelWrite, versionWrite } from './settings.ts';

type PublishedVersion = SettingsVersion & { published: Publication };

/** Guards publishing and taking back against one another: each writes over the head that it saw. */
const headWrite = (authority: string, head: number): Write => ({
  item: { ...keys.wordingHead(authority), version: head + 1 },
  over: head === 0 ? 'nothing' : { version: head },
});

const historyWrite = ({ settings, published, cancelled }: PublishedVersion): Write => ({
  item: {
    ...keys.wordingPublished(settings.authority, published.template, settings.version),
    number: settings.version,
    effectiveFrom: settings.effectiveFrom,
    published,
    ...(cancelled && { cancelled }),
    ...(published.template === packTemplate && { pack: settings.domesticAbuse?.pack.version }),
  },
  over: 'anything',
});

/** The writes of a new version of the settings and its line of history, over the head that was seen. */
export const publicationWrites = ({ settings, published }: PublishedVersion, head: number): Write[] => [
  headWrite(settings.authority, head),
  versionWrite(settings, published),
  historyWrite({ settings, published }),
];

/** The writes that mark a planned version as taken back, over the head that was seen. */
export const cancellationWrites = (version: PublishedVersion, cancelled: Cancellation, head: number): Write[] => [
  headWrite(version.settings.authority, head),
  cancelWrite(version, cancelled),
  historyWrite({ ...version, cancelled }),
];
