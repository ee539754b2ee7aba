export const wordingHref = (template: string): string => `/wording/${template}`;
export const editHref = (template: string): string => `/wording/${template}/edit`;
export const previewHref = (template: string): string => `/wording/${template}/preview`;
export const publishHref = (template: string): string => `/wording/${template}/publish`;
export const versionHref = (template: string, version: number): string => `/wording/${template}/versions/${version}`;
