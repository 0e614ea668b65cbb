// @ts-check

/** How long to wait for a story, in milliseconds: generous, for slow machines. */
export const patience = 120_000;

// What runs in the page talks to Storybook's preview there: loading it once is enough for all stories.

/** Whether there is a story on its way; from then on it is noted whether one fails. */
export const isStarted = () => {
  const page = /** @type {any} */ (window);
  const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) return false;
  if (page.hasFailed === undefined) {
    page.hasFailed = false;
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored'])
      channel.on(event, (/** @type {{ message?: string } | undefined} */ error) => {
        page.hasFailed = true;
        page.failure = error?.message ?? event;
      });
  }
  return Boolean(page.__STORYBOOK_PREVIEW__?.currentRender);
};

/**
 * Shows a story, and says whether it ended well. Waits for the one before to end: Storybook loads the page anew when one is left
 * in the middle.
 */
export const showStory = async (/** @type {string} */ storyId) => {
  const page = /** @type {any} */ (window);
  const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } = page;
  const over = ['completed', 'finished', 'errored', 'aborted'];
  const isOver = () => over.includes(preview.currentRender.phase);
  const until = async (/** @type {() => boolean} */ condition) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(isOver);
  if (preview.currentRender.id !== storyId) {
    page.hasFailed = false;
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }
  await until(() => preview.currentRender.id === storyId && isOver());
  return !page.hasFailed && ['completed', 'finished'].includes(preview.currentRender.phase);
};
