/** Who logs in. */
export interface SipAccount {
  /** What the registrar calls the user, if it is not the address's user part. */
  authorizationUser?: string | undefined;
  /** The name that other phones show. */
  displayName?: string | undefined;
  /**
   * When they expire, in milliseconds since the epoch; `getCredentials` is asked again before that.
   * @default never
   */
  expiresAt?: number | undefined;
}

/** The full address, `sip:agent@example.com`, or its user part alone, which then lives on the server's host. */
export type SipAddress = { uri: string; username?: undefined } | { username: string; uri?: undefined };

/** The password, or the digest's `HA1` for one realm (RFC 2617): `md5(user:realm:password)` in hex. */
export type SipSecret =
  | { password: string; ha1?: undefined; realm?: undefined }
  | { ha1: string; realm: string; password?: undefined };

/** Who logs in to a SIP service, and how. */
export type SipCredentials = SipAccount & SipAddress & SipSecret;

/** Asked at each start and before `expiresAt`: fetch them from your server, rather than keep them in the page. */
export type GetSipCredentials = () => SipCredentials | Promise<SipCredentials>;
