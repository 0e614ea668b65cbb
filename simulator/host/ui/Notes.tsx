import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { parseNotes, type NoteNode } from '../notes/parseNotes';

const render = (node: NoteNode, key: number): ReactNode => {
  if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
  if (node.tag === 'br') return <br key={key} />;
  const props = node.href === undefined ? {} : { href: node.href, rel: 'noreferrer', target: '_blank' };
  return createElement(node.tag, { key, ...props }, node.children.map(render));
};

/** The harmless part of a call's notes. */
export const Notes = ({
  html,
  className,
}: {
  readonly html: string;
  readonly className?: string | undefined;
}) => {
  const nodes = useMemo(() => parseNotes(html), [html]);
  return (
    <div className={className} dir="auto">
      {nodes.map(render)}
    </div>
  );
};
