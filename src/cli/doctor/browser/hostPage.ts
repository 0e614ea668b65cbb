/** What the page that plays HubSpot reports through this function of its window. */
export const reportName = 'doctorReport';

/** Inside the browser: frames the widget, shakes hands as HubSpot does, and reports every message of the widget's. */
const play = (report: string): void => {
  const frame = document.querySelector('iframe');
  if (!frame) return;
  const send = (window as unknown as Record<string, (text: string) => void>)[report];
  let isAnswered = false;
  let count = 0;
  const sync = (): void => {
    if (isAnswered) return;
    count += 1;
    frame.contentWindow?.postMessage(
      {
        type: 'SYNC',
        messageId: `doctor_${count}`,
        hostUrl: location.origin,
        portalId: 62515001,
        userId: 9240311,
        ownerId: 71520044,
        iframeLocation: 'widget',
        usesCallingWindow: true,
      },
      '*',
    );
  };
  window.addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
    const { type, ...rest } = data as { type?: unknown };
    if (typeof type !== 'string') return;
    if (type === 'SYNC_ACK') isAnswered = true;
    send?.(JSON.stringify({ type, origin, data: (rest as { data?: unknown }).data ?? rest }));
  });
  frame.addEventListener('load', () => {
    send?.(JSON.stringify({ type: 'load' }));
    sync();
    setInterval(sync, 100);
  });
};

const escape = (text: string): string => text.replace(/[&"<>]/g, (each) => `&#${each.charCodeAt(0)};`);

/** The page that plays HubSpot around a widget, with the iframe that HubSpot's own SDK makes. */
export const hostPage = (widgetUrl: string, { width = 400, height = 640 }): string => `<!doctype html>
<title>HubSpot, played by doctor</title>
<iframe src="${escape(widgetUrl)}" width="${width}" height="${height}" allow="microphone; autoplay"></iframe>
<script>(${play.toString()})(${JSON.stringify(reportName)})</script>
`;
