const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The value of a digit of any script: Unicode keeps each script's ten digits in a row, from 0 to 9. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (start > 0 && isDigit(start - 1)) start -= 1;
  return String((code - start) % 10);
};

/** Any script's digits as 0-9, full-width signs as plain ones, and no invisible characters. */
export const plainCharacters = (text: string): string =>
  text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu, '')
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\ufe62\u207a]/g, '+')
    .replace(/[\ufe63\u2212\u00b7\u2022\u30fb]/g, '-')
    .replace(/\s+/g, ' ');
