/** The little that is needed of React's own record of what it rendered. */
interface Fiber {
  tag: number;
  flags: number;
  type: { displayName?: string; name?: string; render?: { name?: string } } | string | null;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  stateNode: unknown;
}

/** Function, class, forwardRef and memo of a function, in React's `ReactWorkTags`; other memos have theirs below them. */
const componentTags = new Set([0, 1, 11, 15]);
const performedWork = 1;

const nameOf = ({ type }: Fiber): string =>
  type === null || typeof type === 'string'
    ? String(type)
    : (type.displayName ?? type.name ?? type.render?.name ?? '?');

/** The names of the components that React rendered between two trees; what it passed over is the very same object. */
const rendered = (next: Fiber, before: Fiber | null): string[] => {
  const names: string[] = [];
  const didRender = before === null || (next !== before && (next.flags & performedWork) !== 0);
  if (componentTags.has(next.tag) && didRender) names.push(nameOf(next));
  if (before !== null && next.child === before.child) return names;
  for (let child = next.child; child; child = child.sibling) names.push(...rendered(child, child.alternate));
  return names;
};

export interface Count {
  commits: number;
  /** Every component each time it was rendered. */
  components: string[];
}

/**
 * Counts React's commits into a container, and the components rendered for them.
 * @returns For the root's `<Profiler onRender>`, and a reader that starts anew each time.
 */
export const createRenderCounter = (container: HTMLElement) => {
  let count: Count = { commits: 0, components: [] };
  const rootFiber = (): Fiber => {
    const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$')) ?? '';
    const host = (container as unknown as Record<string, Fiber>)[key]!;
    return (host.stateNode as { current: Fiber }).current;
  };
  return {
    onRender: (): void => {
      const root = rootFiber();
      count.commits += 1;
      count.components.push(...rendered(root, root.alternate));
    },
    take: (): Count => {
      const taken = count;
      count = { commits: 0, components: [] };
      return taken;
    },
  };
};
