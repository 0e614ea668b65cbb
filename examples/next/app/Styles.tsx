'use client';

import { useServerInsertedHTML } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { ServerStyleSheet, StyleSheetManager } from 'styled-components';

interface StylesProps {
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}

/** Sends the styles along with the server's HTML, and lets the browser add its own: both with the page's nonce. */
export const Styles = ({ nonce, children }: StylesProps) => {
  const [sheet] = useState(() => new ServerStyleSheet());

  useServerInsertedHTML(() => {
    const css = sheet.getStyleTags().replace(/<\/?style[^>]*>/g, '');
    sheet.instance.clearTag();
    return <style nonce={nonce} data-styled dangerouslySetInnerHTML={{ __html: css }} />;
  });

  return typeof window === 'undefined' ? (
    <StyleSheetManager sheet={sheet.instance} nonce={nonce}>
      {children}
    </StyleSheetManager>
  ) : (
    <StyleSheetManager nonce={nonce}>{children}</StyleSheetManager>
  );
};
