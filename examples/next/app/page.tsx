import { Phone } from './Phone';

/** A server component: your session, and the user's own numbers, come from here. */
const Page = () => <Phone fromNumbers={['+16175550100']} />;

export default Page;
