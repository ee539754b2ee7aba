export const packHref = '/descriptors';
export const draftHref = '/descriptors/draft';
export const newHref = '/descriptors/new';
export const compareHref = '/descriptors/compare';
export const publishHref = '/descriptors/publish';
export const descriptorHref = (code: string): string => `/descriptors/draft/${code}`;
export const versionHref = (version: number): string => `/descriptors/versions/${version}`;
/** The draft as a member of a triage would see it; or a version, by its number among the settings. */
export const previewHref = (version?: number): string =>
  version === undefined ? '/descriptors/preview' : `/descriptors/preview?version=${version}`;
