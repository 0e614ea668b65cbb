import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in French. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'HubSpot est injoignable',
    detail:
      'Les appels fonctionnent, mais ne sont pas consignés. Rechargez la page. Si cela ne suffit pas, vérifiez que les appels sont activés dans HubSpot.',
  },
  'untrusted-origin': {
    title: 'Cette page n’est pas HubSpot',
    detail: 'Pour votre sécurité, les appels sont désactivés ici. Ouvrez le téléphone depuis HubSpot.',
  },
  closed: {
    title: 'Déconnecté de HubSpot',
    detail: 'Les appels ne sont plus consignés. Rechargez la page pour vous reconnecter.',
  },
  standalone: {
    title: 'Non connecté à HubSpot',
    detail: 'Vous pouvez appeler ici, mais les appels ne sont pas consignés.',
  },
  'no-phone': {
    title: 'Aucun téléphone configuré',
    detail:
      'Vous ne pouvez pas appeler. Demandez à votre administrateur de relier cette application à votre service téléphonique.',
  },
  'phone-stopped': {
    title: 'Le téléphone est éteint',
    detail: 'Vous ne pouvez ni passer ni recevoir d’appels.',
  },
  'phone-connecting': {
    title: 'Le téléphone se connecte',
    detail: 'Vous pourrez appeler dans un instant.',
  },
  'phone-reconnecting': {
    title: 'Le téléphone a perdu la connexion',
    detail: 'Reconnexion… Vérifiez votre réseau si cela dure.',
  },
  'wrong-credentials': {
    title: 'Le service téléphonique a refusé la connexion',
    detail: 'Reconnectez-vous ou demandez à votre administrateur de vérifier votre compte.',
  },
  unreachable: {
    title: 'Le service téléphonique est injoignable',
    detail: 'Vous ne pouvez ni passer ni recevoir d’appels. Vérifiez votre réseau, puis réessayez.',
  },
  'microphone-denied': {
    title: 'Le microphone est bloqué',
    detail: 'Autorisez le microphone pour cette page dans votre navigateur, puis réessayez.',
  },
  'microphone-missing': {
    title: 'Aucun microphone trouvé',
    detail: 'Branchez un casque ou un microphone, puis réessayez.',
  },
  'microphone-policy': {
    title: 'Cette page ne peut pas utiliser le microphone',
    detail:
      'Demandez à votre administrateur que la page autour du téléphone autorise le microphone, ou ouvrez le téléphone dans sa propre fenêtre.',
  },
  'microphone-insecure': {
    title: 'Le microphone nécessite https',
    detail:
      'Les navigateurs ne le donnent qu’aux pages sécurisées. Demandez à votre administrateur de servir le téléphone en https.',
  },
  'microphone-failed': {
    title: 'Le microphone ne fonctionne pas',
    detail: 'Fermez les autres programmes qui l’utilisent ou choisissez-en un autre, puis réessayez.',
  },
  'no-webrtc': {
    title: 'Ce navigateur ne peut pas téléphoner',
    detail: 'WebRTC lui manque. Utilisez une version récente de Chrome, Edge, Firefox ou Safari.',
  },
  'invalid-number': {
    title: 'Ce numéro ne peut pas être appelé',
    detail: 'Vérifiez le numéro et réessayez.',
  },
  failed: {
    title: 'Le téléphone a un problème',
    detail: 'Réessayez ; si cela ne suffit pas, rechargez la page.',
  },
  'poor-network': {
    title: 'Mauvaise connexion',
    detail: 'Le son peut se couper. Rapprochez-vous de la box ou arrêtez les autres téléchargements.',
  },
  engagement: {
    title: 'HubSpot n’a pas pu consigner cet appel',
    detail: 'L’appel lui-même n’est pas affecté. Vos notes restent ici.',
  },
  navigation: {
    title: 'HubSpot n’a pas pu ouvrir la fiche',
    detail: 'Elle a peut-être été supprimée, ou vous n’y avez pas accès.',
  },
  finalize: {
    title: 'HubSpot n’a pas pu fermer la conversation',
    detail: 'Réessayez, ou fermez-la dans le Help Desk.',
  },
  'save-refused': {
    title: 'HubSpot n’a pas enregistré l’appel',
    detail: 'Vos notes sont toujours ici. Réessayez.',
  },
  'save-impossible': {
    title: 'HubSpot n’a pas enregistré l’appel',
    detail: 'HubSpot n’a aucune trace de cet appel. Copiez vos notes avant de le fermer.',
  },
  'save-unconfirmed': {
    title: 'HubSpot n’a pas confirmé l’appel',
    detail: 'Il est peut-être déjà enregistré. Consultez d’abord la chronologie.',
  },
  'transfer-failed': {
    title: 'L’appel n’a pas été transféré',
    detail: 'Vous êtes toujours en communication. Vérifiez le numéro et réessayez.',
  },
  recording: {
    title: 'L’enregistrement n’a pas pu démarrer ou s’arrêter',
    detail: 'L’appel continue. Réessayez ou prenez des notes.',
  },
  'recording-refused': {
    title: 'HubSpot n’a pas accepté l’enregistrement audio',
    detail: 'L’appel est enregistré. Ajoutez le lien de l’audio aux notes.',
  },
  'logged-out': { title: 'Vous êtes déconnecté', detail: 'Connectez-vous pour appeler.' },
  storage: {
    title: 'Les notes peuvent être perdues au rechargement',
    detail:
      'Le stockage du navigateur est plein. Enregistrez l’appel avant de quitter ou de recharger la page.',
  },
  unclaimed: {
    title: 'Un appel n’est pas encore enregistré :',
    detail: 'HubSpot n’était pas connecté. Est-ce le vôtre ?',
  },
  crashed: {
    title: 'Cette partie du téléphone a un problème',
    detail: 'Votre appel et vos notes sont en sécurité. Réessayez ; sinon, rechargez la page après l’appel.',
  },
};
