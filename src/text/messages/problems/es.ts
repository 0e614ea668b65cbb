import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in Spanish. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'No se puede conectar con HubSpot',
    detail:
      'Las llamadas funcionan, pero no se registran. Recarga la página. Si no ayuda, comprueba que las llamadas estén activadas en HubSpot.',
  },
  'untrusted-origin': {
    title: 'Esta página no es HubSpot',
    detail: 'Por tu seguridad, las llamadas están desactivadas aquí. Abre el teléfono desde HubSpot.',
  },
  closed: {
    title: 'Desconectado de HubSpot',
    detail: 'Las llamadas ya no se registran. Recarga la página para volver a conectarte.',
  },
  standalone: {
    title: 'Sin conexión con HubSpot',
    detail: 'Aquí puedes hacer llamadas, pero no se registran.',
  },
  'no-phone': {
    title: 'No hay ningún teléfono configurado',
    detail:
      'No puedes hacer llamadas. Pide a tu administrador que conecte esta aplicación con tu servicio telefónico.',
  },
  'phone-stopped': { title: 'El teléfono está apagado', detail: 'No puedes hacer ni recibir llamadas.' },
  'phone-connecting': { title: 'El teléfono se está conectando', detail: 'Podrás llamar en un momento.' },
  'phone-reconnecting': {
    title: 'El teléfono perdió la conexión',
    detail: 'Reconectando… Revisa tu red si tarda mucho.',
  },
  'wrong-credentials': {
    title: 'El servicio telefónico rechazó el inicio de sesión',
    detail: 'Inicia sesión de nuevo o pide a tu administrador que revise tu cuenta.',
  },
  unreachable: {
    title: 'No se puede contactar con el servicio telefónico',
    detail: 'No puedes hacer ni recibir llamadas. Revisa tu red e inténtalo de nuevo.',
  },
  'microphone-denied': {
    title: 'El micrófono está bloqueado',
    detail: 'Permite el micrófono para esta página en tu navegador e inténtalo de nuevo.',
  },
  'microphone-missing': {
    title: 'No se encontró ningún micrófono',
    detail: 'Conecta unos auriculares o un micrófono e inténtalo de nuevo.',
  },
  'microphone-policy': {
    title: 'Esta página no puede usar el micrófono',
    detail:
      'Pide a tu administrador que la página que rodea al teléfono permita el micrófono, o abre el teléfono en su propia ventana.',
  },
  'microphone-insecure': {
    title: 'El micrófono necesita https',
    detail:
      'Los navegadores solo lo dan a páginas seguras. Pide a tu administrador que sirva el teléfono por https.',
  },
  'microphone-failed': {
    title: 'El micrófono no funciona',
    detail: 'Cierra otros programas que lo usen o elige otro, e inténtalo de nuevo.',
  },
  'no-webrtc': {
    title: 'Este navegador no puede hacer llamadas',
    detail: 'Le falta WebRTC. Usa una versión actual de Chrome, Edge, Firefox o Safari.',
  },
  'invalid-number': {
    title: 'No se puede llamar a este número',
    detail: 'Revisa el número e inténtalo de nuevo.',
  },
  failed: {
    title: 'El teléfono tiene un problema',
    detail: 'Inténtalo de nuevo; si no ayuda, recarga la página.',
  },
  'poor-network': {
    title: 'Mala conexión',
    detail: 'El audio puede cortarse. Acércate al router o detén otras descargas.',
  },
  engagement: {
    title: 'HubSpot no pudo registrar esta llamada',
    detail: 'La llamada en sí no se ve afectada. Tus notas se quedan aquí.',
  },
  navigation: {
    title: 'HubSpot no pudo abrir el registro',
    detail: 'Quizá se eliminó o no tienes permiso para verlo.',
  },
  finalize: {
    title: 'HubSpot no pudo cerrar la conversación',
    detail: 'Inténtalo de nuevo o ciérrala en el Help Desk.',
  },
  'save-refused': {
    title: 'HubSpot no guardó la llamada',
    detail: 'Tus notas siguen aquí. Inténtalo de nuevo.',
  },
  'save-impossible': {
    title: 'HubSpot no guardó la llamada',
    detail: 'HubSpot no tiene ningún registro de ella. Copia tus notas antes de cerrar la llamada.',
  },
  'save-unconfirmed': {
    title: 'HubSpot no ha confirmado la llamada',
    detail: 'Puede que ya esté guardada. Consulta primero la cronología.',
  },
  'transfer-failed': {
    title: 'La llamada no se transfirió',
    detail: 'Sigues en la llamada. Revisa el número e inténtalo de nuevo.',
  },
  recording: {
    title: 'No se pudo iniciar o detener la grabación',
    detail: 'La llamada continúa. Inténtalo de nuevo o toma notas.',
  },
  'recording-refused': {
    title: 'HubSpot no aceptó la grabación',
    detail: 'La llamada está guardada. Añade el enlace de la grabación a las notas.',
  },
  'logged-out': { title: 'Has cerrado sesión', detail: 'Inicia sesión para llamar.' },
  storage: {
    title: 'Las notas pueden perderse al recargar',
    detail:
      'El almacenamiento del navegador está lleno. Guarda la llamada antes de salir de la página o recargarla.',
  },
  unclaimed: {
    title: 'Hay una llamada sin guardar:',
    detail: 'HubSpot no estaba conectado. ¿Es tuya?',
  },
  crashed: {
    title: 'Esta parte del teléfono tiene un problema',
    detail:
      'Tu llamada y tus notas están a salvo. Inténtalo de nuevo; si no ayuda, recarga la página después de la llamada.',
  },
};
