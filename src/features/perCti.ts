import type { Cti } from '../cti/createCti';

/** Makes a feature once for each cti, however many components or hooks use it. */
export const perCti = <T>(create: (cti: Cti) => T): ((cti: Cti) => T) => {
  const made = new WeakMap<Cti, T>();
  return (cti) => {
    const known = made.get(cti);
    if (known !== undefined) return known;
    const feature = create(cti);
    made.set(cti, feature);
    return feature;
  };
};
