import Head from 'next/head';
import { Phone } from '../Phone';

export default function Classic() {
  return (
    <>
      <Head>
        <link rel="icon" href="data:," />
      </Head>
      <Phone />
    </>
  );
}
