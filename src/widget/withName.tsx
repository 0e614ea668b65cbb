import type { ReactNode } from 'react';

/** Stands for the name while the sentence is made. */
const place = '\ufffc';

/** A number stays in one line; a name may be long. */
const whole = (who: string): string => (/^[+\d]/.test(who) ? who.replaceAll(' ', '\u00a0') : who);

/** A sentence with a name or number in it, which a page translation leaves alone. */
export const withName = (sentence: (who: string) => string, who: string, isName = true): ReactNode => {
  if (!isName) return sentence(who);
  const [before = '', after = ''] = sentence(place).split(place);
  return (
    <>
      {before !== '' && <span>{before}</span>}
      <bdi translate="no">{whole(who)}</bdi>
      {after !== '' && <span>{after}</span>}
    </>
  );
};
