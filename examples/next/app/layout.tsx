import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Styles } from './Styles';

export const metadata: Metadata = { title: 'Calling app on Next.js', icons: 'data:,' };

const Layout = async ({ children }: { readonly children: ReactNode }) => {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en">
      <body>
        <Styles nonce={nonce}>{children}</Styles>
      </body>
    </html>
  );
};

export default Layout;
