/**
 * The address of a widget in full.
 * @throws an Error with a message for people
 */
export const readWidgetUrl = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`"${text}" is not the address of a web page: it must start with http:// or https://.`);
  return new URL(text).href;
};
