import { icon } from './icons';

// What is not seen before a call: apart from the rest, so that a page does not load it at first.

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
export const checkIcon = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7.5');
export const infoIcon = /* @__PURE__ */ icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.8v.01');
export const newTabIcon = /* @__PURE__ */ icon(
  'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
);
export const transferIcon = /* @__PURE__ */ icon('M4 19c0-6 4-9 10-9h5M15 5.5l5 4.5-5 4.5');
export const incomingIcon = /* @__PURE__ */ icon('M18 6L7 17M7 9v8h8');
export const outgoingIcon = /* @__PURE__ */ icon('M6 18L17 7M9 7h8v8');
export const closeIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18');
