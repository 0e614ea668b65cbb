/** The emergency numbers that phones know in every country. */
const everywhere = '112 911';

/** Further ones by country. */
const byCountry: Record<string, string> = {
  AR: '100 101 107',
  AT: '122 133 144',
  AU: '000',
  BE: '100 101',
  BR: '190 192 193',
  CH: '117 118 144',
  CL: '131 132 133',
  CN: '110 119 120',
  CO: '123',
  CZ: '150 155 158',
  DE: '110',
  ES: '061 062 080 085 091 092',
  FR: '15 17 18 114',
  GB: '999',
  HK: '999',
  IE: '999',
  IN: '100 101 102 108',
  IT: '113 115 118',
  JP: '110 118 119',
  KR: '117 118 119',
  MX: '060 065 066',
  MY: '999',
  NO: '110 113',
  NZ: '111',
  PH: '117',
  PL: '997 998 999',
  SG: '995 999',
  TR: '110 155',
  TW: '110 119',
  ZA: '10111 10177',
};

/** Whether help answers there. Without a known country, whether it does in any. */
export const isEmergencyNumber = (number: string, country: string | undefined): boolean => {
  const own = country === undefined ? Object.values(byCountry).join(' ') : byCountry[country.toUpperCase()];
  return `${everywhere} ${own ?? ''}`.split(' ').includes(number.replace(/[\s.-]/g, ''));
};
