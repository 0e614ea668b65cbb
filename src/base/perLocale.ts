/** Keeps what is made for a locale: the browser's formatters take long to make, and a page has one locale. */
export const perLocale = <T>(
  make: (locale: string | undefined) => T,
): ((locale: string | undefined) => T) => {
  let kept: { readonly locale: string | undefined; readonly made: T } | undefined;
  return (locale) => {
    if (!kept || kept.locale !== locale) kept = { locale, made: make(locale) };
    return kept.made;
  };
};
