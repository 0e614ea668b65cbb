import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in German. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'HubSpot ist nicht erreichbar',
    detail:
      'Anrufe funktionieren, werden aber nicht protokolliert. Laden Sie die Seite neu. Hilft das nicht, prüfen Sie, ob Anrufe in HubSpot aktiviert sind.',
  },
  'untrusted-origin': {
    title: 'Diese Seite ist nicht HubSpot',
    detail: 'Zu Ihrer Sicherheit sind Anrufe hier ausgeschaltet. Öffnen Sie das Telefon aus HubSpot.',
  },
  closed: {
    title: 'Von HubSpot getrennt',
    detail: 'Anrufe werden nicht mehr protokolliert. Laden Sie die Seite neu, um sich wieder zu verbinden.',
  },
  standalone: {
    title: 'Nicht mit HubSpot verbunden',
    detail: 'Sie können hier telefonieren, aber Anrufe werden nicht protokolliert.',
  },
  'no-phone': {
    title: 'Kein Telefon eingerichtet',
    detail:
      'Sie können nicht anrufen. Bitten Sie Ihre Administration, diese App mit Ihrem Telefondienst zu verbinden.',
  },
  'phone-stopped': {
    title: 'Telefon ist ausgeschaltet',
    detail: 'Sie können keine Anrufe tätigen oder annehmen.',
  },
  'phone-connecting': { title: 'Das Telefon verbindet sich', detail: 'Gleich können Sie anrufen.' },
  'phone-reconnecting': {
    title: 'Telefon hat die Verbindung verloren',
    detail: 'Verbindung wird wiederhergestellt … Prüfen Sie Ihr Netzwerk, falls es lange dauert.',
  },
  'wrong-credentials': {
    title: 'Der Telefondienst hat die Anmeldung abgelehnt',
    detail: 'Melden Sie sich erneut an oder lassen Sie Ihr Konto von der Administration prüfen.',
  },
  unreachable: {
    title: 'Der Telefondienst ist nicht erreichbar',
    detail:
      'Sie können keine Anrufe tätigen oder annehmen. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.',
  },
  'microphone-denied': {
    title: 'Das Mikrofon ist blockiert',
    detail: 'Erlauben Sie dieser Seite im Browser das Mikrofon und versuchen Sie es erneut.',
  },
  'microphone-missing': {
    title: 'Kein Mikrofon gefunden',
    detail: 'Schließen Sie ein Headset oder Mikrofon an und versuchen Sie es erneut.',
  },
  'microphone-policy': {
    title: 'Diese Seite darf das Mikrofon nicht benutzen',
    detail:
      'Bitten Sie Ihre Administration, der Seite um das Telefon herum das Mikrofon zu erlauben, oder öffnen Sie das Telefon in einem eigenen Fenster.',
  },
  'microphone-insecure': {
    title: 'Das Mikrofon braucht https',
    detail:
      'Browser geben es nur sicheren Seiten. Bitten Sie Ihre Administration, das Telefon über https bereitzustellen.',
  },
  'microphone-failed': {
    title: 'Das Mikrofon funktioniert nicht',
    detail:
      'Schließen Sie andere Programme, die es benutzen, oder wählen Sie ein anderes, und versuchen Sie es erneut.',
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
  'poor-network': {
    title: 'Schlechte Verbindung',
    detail: 'Der Ton kann aussetzen. Gehen Sie näher an den Router oder beenden Sie andere Downloads.',
  },
  engagement: {
    title: 'HubSpot konnte diesen Anruf nicht protokollieren',
    detail: 'Das Gespräch selbst ist nicht betroffen. Ihre Notizen bleiben hier.',
  },
  navigation: {
    title: 'HubSpot konnte den Datensatz nicht öffnen',
    detail: 'Vielleicht wurde er gelöscht, oder Sie dürfen ihn nicht sehen.',
  },
  finalize: {
    title: 'HubSpot konnte die Konversation nicht schließen',
    detail: 'Versuchen Sie es erneut oder schließen Sie sie im Help Desk.',
  },
  'save-refused': {
    title: 'HubSpot hat den Anruf nicht gespeichert',
    detail: 'Ihre Notizen sind noch hier. Versuchen Sie es erneut.',
  },
  'save-impossible': {
    title: 'HubSpot hat den Anruf nicht gespeichert',
    detail:
      'In HubSpot gibt es dazu keinen Eintrag. Kopieren Sie Ihre Notizen, bevor Sie den Anruf schließen.',
  },
  'save-unconfirmed': {
    title: 'HubSpot hat den Anruf nicht bestätigt',
    detail: 'Vielleicht ist er schon gespeichert. Sehen Sie zuerst in der Chronik nach.',
  },
  'transfer-failed': {
    title: 'Der Anruf wurde nicht weitergeleitet',
    detail: 'Sie sind noch verbunden. Prüfen Sie die Nummer und versuchen Sie es erneut.',
  },
  recording: {
    title: 'Die Aufnahme ließ sich nicht starten oder beenden',
    detail: 'Das Gespräch geht weiter. Versuchen Sie es erneut oder machen Sie Notizen.',
  },
  'recording-refused': {
    title: 'HubSpot hat die Aufnahme nicht übernommen',
    detail: 'Der Anruf ist gespeichert. Fügen Sie den Link zur Aufnahme in die Notizen ein.',
  },
  'logged-out': { title: 'Sie sind abgemeldet', detail: 'Melden Sie sich an, um anzurufen.' },
  storage: {
    title: 'Notizen gehen beim Neuladen verloren',
    detail:
      'Der Speicher des Browsers ist voll. Speichern Sie den Anruf, bevor Sie die Seite verlassen oder neu laden.',
  },
  unclaimed: {
    title: 'Ein Anruf ist noch nicht gespeichert:',
    detail: 'HubSpot war nicht verbunden. Ist es Ihr Anruf?',
  },
  crashed: {
    title: 'Dieser Teil des Telefons hat ein Problem',
    detail:
      'Ihr Anruf und Ihre Notizen sind sicher. Versuchen Sie es erneut; hilft das nicht, laden Sie die Seite nach dem Anruf neu.',
  },
};
