import type { AnchorHTMLAttributes } from 'react';
import { addons } from 'storybook/preview-api';

/** Storybook's id for a title. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The address of a page of Storybook by its title in the sidebar; of a story, with its name. */
const addressOf = (title: string, story?: string): string =>
  story === undefined ? `?path=/docs/${idOf(title)}--docs` : `?path=/story/${idOf(title)}--${story}`;

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** The title of the page, as in the sidebar: `Docs/Testing`. */
  page: string;
  /** The last part of a story's id. */
  story?: string;
}

/** A link to another page of Storybook, whose page around this one changes too. */
export const PageLink = ({ page, story, children, ...props }: PageLinkProps) => {
  const address = addressOf(page, story);
  return (
    <a
      {...props}
      href={`./${address}`}
      target="_parent"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        addons.getChannel().emit('navigateUrl', address);
      }}
    >
      {children}
    </a>
  );
};
