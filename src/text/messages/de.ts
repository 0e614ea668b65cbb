import type { Messages } from '../messages';

/** German. */
export const de: Messages = {
  locale: 'de',
  keypad: { label: 'Wähltasten', holdForPlus: 'Gedrückt halten für +' },
  callTimer: { label: 'Gesprächsdauer' },
  endStatusPicker: {
    label: 'Ergebnis des Anrufs',
    COMPLETED: 'Abgeschlossen',
    FAILED: 'Fehlgeschlagen',
    CANCELED: 'Abgebrochen',
    BUSY: 'Besetzt',
    NO_ANSWER: 'Keine Antwort',
    REJECTED: 'Abgelehnt',
    MISSED: 'Verpasst',
  },
  notes: {
    label: 'Notizen',
    placeholder: 'Was besprochen wurde, was als Nächstes kommt',
    charactersLeft: (count) => `Noch ${count} Zeichen`,
  },
  numberField: { label: 'Telefonnummer', placeholder: 'Nummer eingeben oder einfügen', delete: 'Löschen' },
  callButton: { call: 'Anrufen', endCall: 'Auflegen', answer: 'Annehmen', decline: 'Ablehnen' },
  toggleButton: { mute: 'Stumm', hold: 'Halten', keypad: 'Tasten', record: 'Aufnehmen' },
  callHeader: { unknown: 'Unbekannt' },
  statusBanner: { dismiss: 'Schließen' },
  availabilitySwitch: { label: 'Erreichbar' },
  logIn: { title: 'Zum Telefonieren anmelden', logIn: 'Anmelden', logOut: 'Abmelden' },
  saveCall: { save: 'Anruf speichern', saving: 'Wird gespeichert …', saved: 'Gespeichert' },
  field: { title: 'Titel' },
  incomingCall: {
    label: 'Eingehender Anruf',
    answer: 'Annehmen',
    decline: 'Ablehnen',
    transfer: 'Weiterleiten',
    matches: (count) => (count === 1 ? 'In HubSpot gefunden' : `${count} Datensätze mit dieser Nummer`),
    openRecord: (name) => `${name} öffnen`,
    openRecordInNewTab: (name) => `${name} in neuem Tab öffnen`,
  },
  callWaiting: {
    label: 'Weiterer Anruf',
    holdAndAnswer: 'Halten und annehmen',
    endAndAnswer: 'Auflegen und annehmen',
    decline: 'Ablehnen',
  },
  recentCalls: {
    label: 'Letzte Anrufe',
    empty: 'Noch keine Anrufe',
    redial: 'Erneut anrufen:',
    inbound: 'Eingehend',
    outbound: 'Ausgehend',
    missed: 'Verpasst',
  },
  fromNumberSelect: { label: 'Anrufen mit' },
  outcomeSelect: { label: 'Resultat', none: 'Kein Resultat' },
  dtmfKeypad: { sent: 'Gesendet' },
  transferForm: {
    label: 'Anruf weiterleiten',
    to: 'Weiterleiten an',
    transfer: 'Weiterleiten',
    transferring: 'Wird weitergeleitet …',
    cancel: 'Abbrechen',
  },
  callSwitcher: {
    label: 'Anrufe',
    active: 'Im Gespräch',
    held: 'Gehalten',
    ringing: 'Klingelt',
    switchTo: 'Wechseln zu',
  },
  devicePicker: {
    label: 'Ton',
    microphone: 'Mikrofon',
    speaker: 'Lautsprecher',
    ringer: 'Klingelton über',
    systemDefault: 'Systemstandard',
    unnamed: (position) => `Gerät ${position}`,
    testSound: 'Ton testen',
    testingSound: 'Wird abgespielt …',
  },
  levelMeter: { label: 'Mikrofonpegel' },
  connectionQuality: {
    good: 'Gute Verbindung',
    fair: 'Mäßige Verbindung',
    poor: 'Schlechte Verbindung',
    unknown: 'Verbindung nicht gemessen',
  },
  wrapUpCountdown: { savesIn: (seconds) => `Wird in ${seconds} s gespeichert`, stop: 'Anhalten' },
  shortcutHelp: {
    label: 'Tastenkürzel',
    hint: 'Sie ruhen, solange Sie in ein Feld schreiben.',
    or: 'oder',
    answer: 'Annehmen',
    decline: 'Ablehnen',
    end: 'Auflegen',
    mute: 'Stumm schalten oder aufheben',
    hold: 'Halten oder fortsetzen',
    keypad: 'Wähltasten zeigen',
    notes: 'Zu den Notizen',
    save: 'Anruf speichern',
    help: 'Tastenkürzel zeigen',
  },
  errorPanel: { retry: 'Erneut versuchen', technical: 'Für Ihre Administration' },
  dialRequestCard: { label: 'Nächster Anruf aus HubSpot', call: 'Jetzt anrufen', dismiss: 'Verwerfen' },
  numberProblem: {
    'not-a-number': 'Das ist keine Telefonnummer.',
    'too-short': 'Diese Nummer ist zu kurz.',
    'too-long': 'Diese Nummer ist zu lang.',
    'wrong-length': 'Diese Nummer hat nicht die richtige Länge für ihr Land.',
    'unknown-country': 'Beginnen Sie mit + und der Landesvorwahl.',
    'no-metadata': 'Im Moment lassen sich nur Nummern mit + und Landesvorwahl anrufen.',
  },
  callStatus: {
    dialing: 'Wird angerufen …',
    ringing: 'Es klingelt …',
    incoming: 'Eingehender Anruf',
    connected: 'Verbunden',
    held: 'Gehalten',
    heldByOther: 'Sie werden gehalten',
    muted: 'Stumm',
    ended: 'Anruf beendet',
    transferred: 'Weitergeleitet',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    savedUnconfirmed: 'Gespeichert; von HubSpot noch nicht bestätigt',
  },
  announcement: {
    incoming: (who) => `Eingehender Anruf von ${who}`,
    dialing: (who) => `${who} wird angerufen`,
    connected: (who) => `Verbunden mit ${who}`,
    held: 'Anruf wird gehalten',
    resumed: 'Anruf fortgesetzt',
    muted: 'Mikrofon stumm',
    unmuted: 'Mikrofon an',
    ended: (duration) => `Anruf beendet nach ${duration}`,
    endedUnanswered: 'Anruf ohne Antwort beendet',
    transferred: 'Anruf weitergeleitet',
    saved: 'Anruf gespeichert',
    saveFailed: 'Der Anruf konnte nicht gespeichert werden',
    dialRequest: (who) => `HubSpot möchte ${who} anrufen`,
    loggedOut: 'Abgemeldet',
  },
  problem: {
    'handshake-timeout': {
      title: 'HubSpot antwortet nicht',
      detail:
        'Anrufe gehen weiterhin, werden aber nicht protokolliert. Laden Sie die Seite neu; hilft das nicht, prüfen Sie, ob Anrufe in HubSpot eingeschaltet sind.',
    },
    'untrusted-origin': {
      title: 'Diese Seite ist nicht HubSpot',
      detail: 'Zu Ihrer Sicherheit spricht das Telefon nicht mit ihr. Öffnen Sie das Telefon aus HubSpot.',
    },
    closed: {
      title: 'Von HubSpot getrennt',
      detail: 'Anrufe werden nicht mehr protokolliert. Laden Sie die Seite neu, um sich wieder zu verbinden.',
    },
    standalone: {
      title: 'Außerhalb von HubSpot',
      detail: 'Sie können hier telefonieren, aber Anrufe werden nicht protokolliert.',
    },
    'phone-connecting': { title: 'Das Telefon verbindet sich', detail: 'Gleich können Sie anrufen.' },
    'phone-reconnecting': {
      title: 'Das Telefon hat die Verbindung verloren',
      detail: 'Es versucht es von selbst erneut. Prüfen Sie Ihr Netzwerk, falls es lange dauert.',
    },
    'wrong-credentials': {
      title: 'Der Telefondienst hat die Anmeldung abgelehnt',
      detail: 'Melden Sie sich erneut an oder lassen Sie Ihr Konto von der Administration prüfen.',
    },
    unreachable: {
      title: 'Der Telefondienst ist nicht erreichbar',
      detail:
        'Sie können weder anrufen noch angerufen werden. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.',
    },
    'microphone-denied': {
      title: 'Das Mikrofon ist blockiert',
      detail:
        'Niemand würde Sie hören. Erlauben Sie dieser Seite im Browser das Mikrofon und versuchen Sie es erneut.',
    },
    'microphone-missing': {
      title: 'Kein Mikrofon gefunden',
      detail:
        'Niemand würde Sie hören. Schließen Sie ein Headset oder Mikrofon an und versuchen Sie es erneut.',
    },
    'microphone-policy': {
      title: 'Diese Seite darf das Mikrofon nicht benutzen',
      detail:
        'Niemand könnte Sie hören. Bitten Sie Ihre Administration, der Seite um das Telefon herum das Mikrofon zu erlauben, oder öffnen Sie das Telefon in einem eigenen Fenster.',
    },
    'microphone-insecure': {
      title: 'Das Mikrofon braucht https',
      detail:
        'Browser geben es nur sicheren Seiten. Bitten Sie Ihre Administration, das Telefon über https bereitzustellen.',
    },
    'microphone-failed': {
      title: 'Das Mikrofon funktioniert nicht',
      detail:
        'Niemand könnte Sie hören. Schließen Sie andere Programme, die es benutzen, oder wählen Sie ein anderes, und versuchen Sie es erneut.',
    },
    'no-webrtc': {
      title: 'Dieser Browser kann nicht telefonieren',
      detail: 'Ihm fehlt WebRTC. Nehmen Sie ein aktuelles Chrome, Edge, Firefox oder Safari.',
    },
    'invalid-number': {
      title: 'Diese Nummer lässt sich nicht anrufen',
      detail: 'Prüfen Sie die Nummer und versuchen Sie es erneut.',
    },
    failed: {
      title: 'Das Telefon hat ein Problem',
      detail: 'Versuchen Sie es erneut; hilft das nicht, laden Sie die Seite neu.',
    },
    'audio-blocked': {
      title: 'Der Ton ist blockiert',
      detail: 'Der Browser wartet auf Ihren Klick, bevor er die andere Seite abspielt.',
    },
    'poor-network': {
      title: 'Schlechte Verbindung',
      detail:
        'Wörter können verloren gehen. Gehen Sie näher an den Router oder beenden Sie andere Downloads.',
    },
    engagement: {
      title: 'HubSpot hat den Anruf nicht angelegt',
      detail: 'Sie können weitersprechen. Ihre Notizen bleiben hier.',
    },
    navigation: {
      title: 'HubSpot konnte den Datensatz nicht öffnen',
      detail: 'Vielleicht wurde er gelöscht, oder Sie dürfen ihn nicht sehen.',
    },
    finalize: {
      title: 'HubSpot konnte die Unterhaltung nicht abschließen',
      detail: 'Versuchen Sie es erneut oder schließen Sie sie im Help Desk ab.',
    },
    'save-refused': {
      title: 'HubSpot hat den Anruf nicht gespeichert',
      detail: 'Ihre Notizen sind noch hier. Versuchen Sie es erneut.',
    },
    'save-unconfirmed': {
      title: 'HubSpot hat den Anruf nicht bestätigt',
      detail:
        'Vielleicht ist er trotzdem gespeichert: Sehen Sie in der Zeitleiste des Datensatzes nach, bevor Sie es erneut versuchen.',
    },
    'transfer-failed': {
      title: 'Der Anruf wurde nicht weitergeleitet',
      detail: 'Sie sind noch verbunden. Prüfen Sie die Nummer und versuchen Sie es erneut.',
    },
    recording: {
      title: 'Die Aufnahme ließ sich nicht starten oder beenden',
      detail: 'Das Gespräch geht weiter. Versuchen Sie es erneut oder machen Sie Notizen.',
    },
    crashed: {
      title: 'Dieser Teil des Telefons hat ein Problem',
      detail:
        'Ihr Anruf und Ihre Notizen sind sicher. Versuchen Sie es erneut; hilft das nicht, laden Sie die Seite nach dem Anruf neu.',
    },
    'other-window': {
      title: 'Das Telefon ist in einem anderen Fenster',
      detail: 'Anrufe laufen dort weiter. Schließen Sie es, um hier zu telefonieren.',
    },
  },
  widget: {
    label: 'Telefon',
    loading: 'Wird geladen …',
    back: 'Zurück',
    newCall: 'Neuer Anruf',
    recentCalls: 'Letzte Anrufe',
    devices: 'Toneinstellungen',
    transfer: 'Weiterleiten',
    shortcuts: 'Tastenkürzel',
    more: 'Mehr',
    close: 'Schließen',
    done: 'Fertig',
    tryAgain: 'Erneut versuchen',
    unmuteAudio: 'Ton einschalten',
    openRecord: 'Datensatz öffnen',
    finalize: 'Abschließen',
    callBack: 'Zurückrufen',
    redial: 'Erneut anrufen',
    notAvailable: 'Nicht erreichbar',
    loggedIn: 'Angemeldet',
    wrapUp: 'Nachbereitung',
    discard: 'Verwerfen',
  },
};
