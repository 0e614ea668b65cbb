import { type ReactNode, useRef } from 'react';
import { Button } from '../../components/primitives/Button';
import { closeIcon } from '../../components/primitives/callIcons';
import { styledRoot } from '../../components/primitives/styledRoot';
import { line, space, sunken } from '../../components/primitives/theme';
import { Guarded } from '../guards/Guarded';
import { low } from '../layout';
import { useMessages } from '../useMessages';

/** The heading and the button that closes it stay where they are while the rest scrolls, and fades where more follows. */
const Root = /* @__PURE__ */ styledRoot(
  'div',
  () =>
    `:where(&){max-block-size:min(50vh,24rem);overflow:auto;padding:0 calc(${space} * 2);border-block-end:1px solid ${line};background:${sunken}}
${low(':where(&){max-block-size:none}')}
:where(&) h2{position:sticky;inset-block-start:0;z-index:1;margin-inline:calc(${space} * -2);padding-block:calc(${space} * 1.5) ${space};padding-inline:calc(${space} * 2) 3rem;background:inherit}
:where(&)::after{content:'';position:sticky;inset-block-end:0;z-index:1;display:block;block-size:1.25rem;margin-inline:calc(${space} * -2);pointer-events:none;
background:linear-gradient(transparent,${sunken})}
@media (forced-colors:active){:where(&)::after{background:none}}
:where(& > section){background:inherit}
:where(& > [data-part=close]){position:sticky;inset-block-start:0;z-index:2;block-size:0;display:flex;justify-content:end;margin-inline-end:calc(${space} * -.5)}
:where(& > [data-part=close] > button){min-block-size:2rem;min-inline-size:2rem;margin-block-start:${space};padding:.25rem}`,
);

/**
 * What the line at the top has opened.
 * @param opener A selector of the button that opens it, which gets the focus back.
 */
export const Drawer = ({
  opener,
  onClose,
  children,
}: {
  opener: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { widget } = useMessages();
  const root = useRef<HTMLDivElement>(null);
  return (
    <Root ref={root}>
      <div data-part="close">
        <Button
          variant="quiet"
          icon={closeIcon}
          aria-label={widget.close}
          title={widget.close}
          onClick={() => {
            root.current?.closest('[data-calling=surface]')?.querySelector<HTMLElement>(opener)?.focus();
            onClose();
          }}
        />
      </div>
      <Guarded>{children}</Guarded>
    </Root>
  );
};
