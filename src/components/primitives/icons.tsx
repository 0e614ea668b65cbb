// Drawn on a grid of 24. Elements, not components: they cost no render.

const icon = (path: string, transform?: string) => (
  <svg
    viewBox="0 0 24 24"
    width="1.25em"
    height="1.25em"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    focusable={false}
  >
    <path d={path} transform={transform} />
  </svg>
);

const handset =
  'M3 15v-1.5c0-1.3.8-2.5 2-3.1a15.5 15.5 0 0 1 14 0c1.2.6 2 1.8 2 3.1V15c0 .7-.6 1.2-1.3 1.1l-3-.5c-.6-.1-1-.6-1-1.2v-1.6a12 12 0 0 0-7.4 0v1.6c0 .6-.4 1.1-1 1.2l-3 .5C3.6 16.2 3 15.7 3 15z';

export const phoneIcon = /* @__PURE__ */ icon(handset, 'rotate(-135 12 12.5)');
export const phoneDownIcon = /* @__PURE__ */ icon(handset);
export const microphoneIcon = /* @__PURE__ */ icon(
  'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
);
export const microphoneOffIcon = /* @__PURE__ */ icon(
  'M15 10V6a3 3 0 0 0-6 0v5a3 3 0 0 0 4.5 2.6M5.5 11a6.5 6.5 0 0 0 11 4.7M18.5 11v.5M12 17.5V21M4 3l16 18',
);
export const pauseIcon = /* @__PURE__ */ icon('M8.5 5v14M15.5 5v14');
export const keypadIcon = /* @__PURE__ */ icon(
  'M6 5h.01M12 5h.01M18 5h.01M6 11h.01M12 11h.01M18 11h.01M6 17h.01M12 17h.01M18 17h.01',
);
export const recordIcon = /* @__PURE__ */ icon(
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
);
export const backspaceIcon = /* @__PURE__ */ icon(
  'M9 5h11a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7zM12 9.5l5 5M17 9.5l-5 5',
);
export const editIcon = /* @__PURE__ */ icon('M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3');
export const closeIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18');
export const checkIcon = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7.5');
export const infoIcon = /* @__PURE__ */ icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.8v.01');
export const warningIcon = /* @__PURE__ */ icon('M12 4L2.8 19.5h18.4zM12 10v4M12 16.8v.01');
export const personIcon = /* @__PURE__ */ icon(
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
);
export const newTabIcon = /* @__PURE__ */ icon(
  'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
);
export const transferIcon = /* @__PURE__ */ icon('M4 19c0-6 4-9 10-9h5M15 5.5l5 4.5-5 4.5');
export const incomingIcon = /* @__PURE__ */ icon('M18 6L7 17M7 9v8h8');
export const outgoingIcon = /* @__PURE__ */ icon('M6 18L17 7M9 7h8v8');
export const soundIcon = /* @__PURE__ */ icon(
  'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9a4.2 4.2 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12',
);
