const words = {
  retrying: 'Not saved yet: trying again',
  'signed-out': 'You are signed out: your words are kept here',
  stale: 'Not saved: answered in another window. Press save to see both',
  sent: 'Not saved: this concern has been sent',
  gone: 'Not saved: this page is no longer in the draft',
  'too-large': 'Not saved: too long to keep',
  refused: 'Not saved',
  restored: 'Not saved yet',
} as const;
export type Trouble = keyof typeof words;

/** Says how the page stands with its saving, to eyes and to screen readers. */
export function savedStatus() {
  const place = document.querySelector('[data-saved]');
  const say = (text: string, troubled: boolean) => {
    if (!place) return;
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle('app-saved--trouble', troubled);
  };
  return {
    saved: (inWords: string) => say(inWords, false),
    /** Somebody else saved the same section first. */
    stale: (by: string, when: string) =>
      say(`Not saved: ${by} saved this section at ${when}. Press save to see both`, true),
    trouble: (trouble: Trouble) => say(words[trouble], true),
  };
}
