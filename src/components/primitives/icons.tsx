// Drawn on a grid of 24. Elements, not components: they cost no render.

export const icon = (path: string, transform?: string) => (
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
export const backspaceIcon = /* @__PURE__ */ icon(
  'M9 5h11a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7zM12 9.5l5 5M17 9.5l-5 5',
);
export const editIcon = /* @__PURE__ */ icon('M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3');
export const warningIcon = /* @__PURE__ */ icon('M12 4L2.8 19.5h18.4zM12 10v4M12 16.8v.01');
export const personIcon = /* @__PURE__ */ icon(
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
);
export const soundIcon = /* @__PURE__ */ icon(
  'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9a4.2 4.2 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12',
);
