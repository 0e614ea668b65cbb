// The look as CSS values. Each is a variable that anybody may set on any ancestor, with the library's own value behind it, so that
// a component looks right with no surface and no provider around. Colours are `light-dark()` pairs: which half counts is decided by
// the inherited `color-scheme`, which `CallingSurface` sets. docs/theming.md lists them all; test/components/theme.test.ts checks
// their contrast.

/** Panels and fields. */
export const surface = 'var(--calling-color-surface,light-dark(#ffffff,#18222c))';
/** Recessed: the track of a meter, a read-only area. */
export const sunken = 'var(--calling-color-sunken,light-dark(#f4f6f8,#111921))';
/** Keys and quiet buttons. */
export const raised = 'var(--calling-color-raised,light-dark(#eaeff3,#26333f))';
/** Keys and quiet buttons under the pointer. */
export const hover = 'var(--calling-color-hover,light-dark(#dde5ec,#334351))';
export const text = 'var(--calling-color-text,light-dark(#213141,#edf2f6))';
/** Labels, hints, second lines. */
export const muted = 'var(--calling-color-muted,light-dark(#51606f,#a7b6c4))';
/** Decorative separators; may be faint. */
export const line = 'var(--calling-color-line,light-dark(#d5dde5,#34434f))';
/** The border of controls: at least 3:1. */
export const edge = 'var(--calling-color-edge,light-dark(#75879a,#7d91a3))';
export const focus = 'var(--calling-color-focus,light-dark(#0a6cc2,#7fc4ff))';

/** Selection, links, primary buttons. */
export const accent = 'var(--calling-color-accent,light-dark(#00637a,#63c9dd))';
export const onAccent = 'var(--calling-color-on-accent,light-dark(#ffffff,#04222a))';
export const accentSoft = 'var(--calling-color-accent-soft,light-dark(#e1f1f5,#123c47))';

/** Call and answer. */
export const go = 'var(--calling-color-go,light-dark(#0a7a4a,#45c48a))';
export const onGo = 'var(--calling-color-on-go,light-dark(#ffffff,#04261a))';
/** End and decline. */
export const stop = 'var(--calling-color-stop,light-dark(#c3283c,#ff5f67))';
export const onStop = 'var(--calling-color-on-stop,light-dark(#ffffff,#2b0206))';

export const info = 'var(--calling-color-info,light-dark(#1c4c66,#a9d8ee))';
export const infoSoft = 'var(--calling-color-info-soft,light-dark(#e6f1f7,#15303f))';
export const success = 'var(--calling-color-success,light-dark(#0b5a38,#93e0bb))';
export const successSoft = 'var(--calling-color-success-soft,light-dark(#e3f5eb,#10352a))';
export const warning = 'var(--calling-color-warning,light-dark(#6e4800,#f6d387))';
export const warningSoft = 'var(--calling-color-warning-soft,light-dark(#fff3d6,#3d2f0c))';
/** A toggle that changes what the remote party hears, while it is on. */
export const caution = 'var(--calling-color-caution,light-dark(#f7c74f,#f0bd55))';
export const onCaution = 'var(--calling-color-on-caution,light-dark(#3a2600,#2a1c00))';
export const error = 'var(--calling-color-error,light-dark(#9c1c2e,#ffb9be))';
export const errorSoft = 'var(--calling-color-error-soft,light-dark(#fdebed,#45181f))';

/** HubSpot's typeface if the page has it, else the system's. */
export const font = "var(--calling-font,'Lexend Deca',system-ui,sans-serif)";
/** Corners of fields and buttons. */
export const radius = 'var(--calling-radius,.5rem)';
/** Corners of panels. */
export const radiusLarge = 'var(--calling-radius-large,.75rem)';
/** Minimum height of frequent controls. */
export const target = 'var(--calling-target,2.75rem)';
/** The base unit of spacing; all distances are multiples of it. */
export const space = 'var(--calling-space,.5rem)';
