// @ts-check
// The picture in README.md: the widget in three situations, side by side.

const stories = [
  'widget-during-a-call--incoming-matched',
  'widget-during-a-call--connected-with-notes',
  'widget-after-a-call--ended',
];
const panel = { width: 320, height: 632 };
const gap = 24;

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url of the Storybook
 * @param {string} file where the picture goes
 */
export const takeReadmePicture = async (browser, url, file) => {
  const page = await browser.newPage({
    viewport: { width: stories.length * (panel.width + gap) + gap, height: panel.height + 2 * gap },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const frames = stories.map(
    (id) => `<iframe src="${url}iframe.html?id=${id}&viewMode=story&globals=theme:light"></iframe>`,
  );
  await page.setContent(`<style>
    body { display: flex; gap: ${gap}px; margin: ${gap}px; background: #eef1f5; }
    iframe { width: ${panel.width}px; height: ${panel.height}px; border: 0; border-radius: 12px; background: #fff; box-shadow: 0 1px 6px #0003; }
  </style>${frames.join('')}`);
  for (const frame of page.frames().slice(1)) {
    await frame.locator('[data-calling=surface] >> nth=0').waitFor();
    await frame.addStyleTag({
      content: `body, [data-desk] { margin: 0; padding: 0 !important; }
        [data-desk] > [data-calling=surface] { min-block-size: 100vh !important; }`,
    });
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file });
  await page.close();
};
