import { fireEvent, render } from '@testing-library/react';
import { createRef, StrictMode, type ComponentType, type Ref } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { components } from './components';

type Any = ComponentType<Record<string, unknown> & { ref?: Ref<HTMLElement> }>;

describe.each(components)('$name', ({ component, props }) => {
  const Component = component as Any;

  it('has one root, which gets ref, class, style and any other attribute', () => {
    const ref = createRef<HTMLElement>();
    const { container } = render(
      <Component
        {...props}
        ref={ref}
        className="mine"
        style={{ marginTop: 3 }}
        lang="de"
        data-own="own"
        id="own"
      />,
    );
    expect(container.children).toHaveLength(1);
    const root = container.firstElementChild as HTMLElement;
    expect(ref.current).toBe(root);
    expect(root).toHaveClass('mine');
    expect(root.classList.length).toBeGreaterThan(1);
    expect(root).toHaveStyle({ marginTop: '3px' });
    expect(root).toHaveAttribute('lang', 'de');
    expect(root).toHaveAttribute('data-own', 'own');
    expect(root).toHaveAttribute('id', 'own');
    expect(root).toHaveAttribute('data-calling');
    expect(container.querySelector('[data-testid]')).toBeNull();
  });

  it("runs the user's handlers beside its own", () => {
    const handlers = {
      onClick: vi.fn(),
      onKeyDown: vi.fn(),
      onPointerDown: vi.fn(),
      onPointerUp: vi.fn(),
      onFocus: vi.fn(),
    };
    const { container } = render(<Component {...props} {...handlers} />);
    const root = container.firstElementChild as HTMLElement;
    fireEvent.pointerDown(root);
    fireEvent.pointerUp(root);
    fireEvent.click(root);
    fireEvent.keyDown(root, { key: 'F9' });
    fireEvent.focusIn(root);
    for (const handler of Object.values(handlers)) expect(handler).toHaveBeenCalled();
  });

  it('accepts undefined for every optional prop, and renders in StrictMode', () => {
    const absent = { messages: undefined, className: undefined, disabled: undefined, onClick: undefined };
    const { container } = render(
      <StrictMode>
        <Component {...props} {...absent} />
      </StrictMode>,
    );
    expect(container.children).toHaveLength(1);
  });

  it('renders on a server', () => {
    expect(renderToString(<Component {...props} />)).toContain('data-calling=');
  });

  it('keeps its class when its props change', () => {
    const { container, rerender } = render(<Component {...props} />);
    const before = container.firstElementChild?.className;
    rerender(<Component {...props} disabled lang="de" />);
    expect(container.firstElementChild?.className).toBe(before);
  });
});
