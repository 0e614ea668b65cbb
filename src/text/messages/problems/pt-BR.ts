import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in Brazilian Portuguese. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'Não é possível conectar ao HubSpot',
    detail:
      'As chamadas funcionam, mas não são registradas. Recarregue a página. Se não resolver, verifique se as chamadas estão ativadas no HubSpot.',
  },
  'untrusted-origin': {
    title: 'Esta página não é o HubSpot',
    detail: 'Para sua segurança, as chamadas estão desativadas aqui. Abra o telefone pelo HubSpot.',
  },
  closed: {
    title: 'Desconectado do HubSpot',
    detail: 'As chamadas não são mais registradas. Recarregue a página para reconectar.',
  },
  standalone: {
    title: 'Não conectado ao HubSpot',
    detail: 'Você pode fazer chamadas aqui, mas elas não são registradas.',
  },
  'no-phone': {
    title: 'Nenhum telefone configurado',
    detail:
      'Você não pode fazer chamadas. Peça ao administrador para conectar este aplicativo ao serviço de telefonia.',
  },
  'phone-stopped': {
    title: 'O telefone está desligado',
    detail: 'Você não pode fazer nem receber chamadas.',
  },
  'phone-connecting': { title: 'O telefone está conectando', detail: 'Você poderá ligar em instantes.' },
  'phone-reconnecting': {
    title: 'O telefone perdeu a conexão',
    detail: 'Reconectando… Verifique sua rede se demorar.',
  },
  'wrong-credentials': {
    title: 'O serviço telefônico recusou o acesso',
    detail: 'Entre novamente ou peça ao administrador que verifique sua conta.',
  },
  unreachable: {
    title: 'Não foi possível acessar o serviço telefônico',
    detail: 'Você não pode fazer nem receber chamadas. Verifique sua rede e tente novamente.',
  },
  'microphone-denied': {
    title: 'O microfone está bloqueado',
    detail: 'Permita o microfone para esta página no navegador e tente novamente.',
  },
  'microphone-missing': {
    title: 'Nenhum microfone encontrado',
    detail: 'Conecte um headset ou microfone e tente novamente.',
  },
  'microphone-policy': {
    title: 'Esta página não pode usar o microfone',
    detail:
      'Peça ao administrador que a página em volta do telefone permita o microfone ou abra o telefone em uma janela própria.',
  },
  'microphone-insecure': {
    title: 'O microfone precisa de https',
    detail:
      'Os navegadores só o liberam para páginas seguras. Peça ao administrador que ofereça o telefone por https.',
  },
  'microphone-failed': {
    title: 'O microfone não funciona',
    detail: 'Feche outros programas que o usam ou escolha outro e tente novamente.',
  },
  'no-webrtc': {
    title: 'Este navegador não faz chamadas',
    detail: 'Falta o WebRTC. Use uma versão atual do Chrome, Edge, Firefox ou Safari.',
  },
  'invalid-number': {
    title: 'Não é possível ligar para este número',
    detail: 'Confira o número e tente novamente.',
  },
  failed: {
    title: 'O telefone está com um problema',
    detail: 'Tente novamente; se não resolver, recarregue a página.',
  },
  'poor-network': {
    title: 'Conexão ruim',
    detail: 'O áudio pode falhar. Aproxime-se do roteador ou pare outros downloads.',
  },
  engagement: {
    title: 'O HubSpot não conseguiu registrar esta chamada',
    detail: 'A chamada em si não é afetada. Suas anotações ficam aqui.',
  },
  navigation: {
    title: 'O HubSpot não conseguiu abrir o registro',
    detail: 'Talvez tenha sido excluído ou você não tenha acesso.',
  },
  finalize: {
    title: 'O HubSpot não conseguiu encerrar a conversa',
    detail: 'Tente novamente ou encerre-a no Help Desk.',
  },
  'save-refused': {
    title: 'O HubSpot não salvou a chamada',
    detail: 'Suas anotações continuam aqui. Tente novamente.',
  },
  'save-impossible': {
    title: 'O HubSpot não salvou a chamada',
    detail: 'O HubSpot não tem nenhum registro dela. Copie suas anotações antes de fechar a chamada.',
  },
  'save-unconfirmed': {
    title: 'O HubSpot não confirmou a chamada',
    detail: 'Talvez já esteja salva. Verifique primeiro a linha do tempo.',
  },
  'transfer-failed': {
    title: 'A chamada não foi transferida',
    detail: 'Você continua na chamada. Confira o número e tente novamente.',
  },
  recording: {
    title: 'Não foi possível iniciar ou parar a gravação',
    detail: 'A chamada continua. Tente novamente ou faça anotações.',
  },
  'recording-refused': {
    title: 'O HubSpot não aceitou a gravação',
    detail: 'A chamada está salva. Adicione o link da gravação às anotações.',
  },
  'logged-out': { title: 'Você saiu da conta', detail: 'Entre para fazer chamadas.' },
  storage: {
    title: 'As anotações podem se perder ao recarregar',
    detail:
      'O armazenamento do navegador está cheio. Salve a chamada antes de sair da página ou recarregá-la.',
  },
  unclaimed: {
    title: 'Há uma chamada ainda não salva:',
    detail: 'O HubSpot não estava conectado. É sua?',
  },
  crashed: {
    title: 'Esta parte do telefone tem um problema',
    detail:
      'Sua chamada e suas anotações estão seguras. Tente novamente; se não resolver, recarregue a página depois da chamada.',
  },
};
