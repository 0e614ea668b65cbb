import type { ProblemMessages } from '../../widgetMessages';

/** What can be wrong, in Japanese. */
export const problem: ProblemMessages = {
  'handshake-timeout': {
    title: 'HubSpotに接続できません',
    detail:
      '通話はできますが、記録されません。ページを再読み込みしてください。改善しない場合は、HubSpotで通話が有効か確認してください。',
  },
  'untrusted-origin': {
    title: 'このページはHubSpotではありません',
    detail: '安全のため、ここでは通話できません。HubSpotから電話を開いてください。',
  },
  closed: {
    title: 'HubSpotから切断されました',
    detail: '通話は記録されません。再接続するにはページを再読み込みしてください。',
  },
  standalone: { title: 'HubSpotに接続していません', detail: 'ここでも通話できますが、記録されません。' },
  'no-phone': {
    title: '電話が設定されていません',
    detail: '発信できません。このアプリを電話サービスに接続するよう管理者に依頼してください。',
  },
  'phone-stopped': { title: '電話はオフです', detail: '発信も着信もできません。' },
  'phone-connecting': { title: '電話を接続しています', detail: 'まもなく発信できます。' },
  'phone-reconnecting': {
    title: '電話の接続が切れました',
    detail: '再接続中… 時間がかかる場合はネットワークを確認してください。',
  },
  'wrong-credentials': {
    title: '電話サービスがログインを拒否しました',
    detail: 'もう一度ログインするか、管理者にアカウントの確認を依頼してください。',
  },
  unreachable: {
    title: '電話サービスに接続できません',
    detail: '発信も着信もできません。ネットワークを確認して、再試行してください。',
  },
  'microphone-denied': {
    title: 'マイクがブロックされています',
    detail: 'ブラウザーでこのページのマイクを許可して、再試行してください。',
  },
  'microphone-missing': {
    title: 'マイクが見つかりません',
    detail: 'ヘッドセットかマイクを接続して、再試行してください。',
  },
  'microphone-policy': {
    title: 'このページではマイクを使えません',
    detail:
      '電話を囲むページでマイクを許可するよう管理者に依頼するか、電話を別のウィンドウで開いてください。',
  },
  'microphone-insecure': {
    title: 'マイクにはhttpsが必要です',
    detail:
      'ブラウザーは安全なページにのみマイクを許可します。電話をhttpsで提供するよう管理者に依頼してください。',
  },
  'microphone-failed': {
    title: 'マイクが動作しません',
    detail: 'マイクを使用中の他のアプリを閉じるか、別のマイクを選んで、再試行してください。',
  },
  'no-webrtc': {
    title: 'このブラウザーでは通話できません',
    detail: 'WebRTCがありません。最新の Chrome、Edge、Firefox、Safari をお使いください。',
  },
  'invalid-number': { title: 'この番号には発信できません', detail: '番号を確認して、再試行してください。' },
  failed: {
    title: '電話に問題が発生しました',
    detail: '再試行してください。解決しない場合はページを再読み込みしてください。',
  },
  'poor-network': {
    title: '接続が不安定です',
    detail: '音声が途切れることがあります。ルーターに近づくか、他のダウンロードを停止してください。',
  },
  engagement: {
    title: 'HubSpotに通話を記録できませんでした',
    detail: '通話自体に影響はありません。メモはここに残ります。',
  },
  navigation: {
    title: 'HubSpotでレコードを開けませんでした',
    detail: '削除されたか、閲覧権限がない可能性があります。',
  },
  finalize: {
    title: 'HubSpotでコミュニケーションを終了できませんでした',
    detail: '再試行するか、ヘルプデスクで終了してください。',
  },
  'save-refused': {
    title: 'HubSpotに通話を保存できませんでした',
    detail: 'メモはここに残っています。再試行してください。',
  },
  'save-impossible': {
    title: 'HubSpotに通話を保存できませんでした',
    detail: 'HubSpotにこの通話の記録がありません。閉じる前にメモをコピーしてください。',
  },
  'save-unconfirmed': {
    title: 'HubSpotから保存の確認がありません',
    detail: 'すでに保存されている可能性があります。先にタイムラインを確認してください。',
  },
  'transfer-failed': {
    title: '通話を転送できませんでした',
    detail: '通話は続いています。番号を確認して、再試行してください。',
  },
  recording: {
    title: '録音を開始または停止できませんでした',
    detail: '通話は続いています。再試行するか、メモを取ってください。',
  },
  'recording-refused': {
    title: 'HubSpotに録音を登録できませんでした',
    detail: '通話は保存されています。録音のリンクをメモに追加してください。',
  },
  'logged-out': { title: 'ログアウトしています', detail: '発信するにはログインしてください。' },
  storage: {
    title: '再読み込みするとメモが失われます',
    detail:
      'ブラウザーの保存領域がいっぱいです。ページを離れる前、または再読み込みする前に通話を保存してください。',
  },
  unclaimed: {
    title: '保存されていない通話があります:',
    detail: 'この通話の際、HubSpotに接続されていませんでした。あなたの通話ですか？',
  },
  crashed: {
    title: '電話のこの部分に問題が発生しました',
    detail:
      '通話とメモは安全です。再試行してください。解決しない場合は、通話後にページを再読み込みしてください。',
  },
};
