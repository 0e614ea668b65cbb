// A server component, which uses the library's own client components without a word.
import { CallTimer } from 'react-hubspot-calling';
import { Phone } from '../Phone';

export default function Page() {
  return (
    <main>
      <CallTimer startedAt={0} endedAt={65_000} />
      <Phone />
    </main>
  );
}
