import { styled, type SupportedHTMLElements } from 'styled-components';

/**
 * A styled element with fixed rules. A call with a function for its text, unlike a tagged template, is something that every bundler
 * can leave out when the component is not used.
 */
export const styledRoot = <T extends SupportedHTMLElements>(tag: T, rules: () => string) =>
  styled(tag)([rules()] as unknown as TemplateStringsArray);
