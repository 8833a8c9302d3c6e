/** All texts of the page, in both languages. Values are strings, or functions of the values in the text. */

/**
 * @param {string} character
 * @returns {string} the character in quotes, or its code point if it is not visible by itself
 */
function characterName(character) {
  const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? `U+${code}` : `“${character}”`;
}

/** The punctuation characters that an id may have, separated by no-break spaces. */
const SIGNS = '. _ @ : + -'.replace(/ /g, '\u00a0');

const ENGLISH = {
  language: 'en',
  pageTitle: 'phone page',

  connecting: 'Connecting',
  knocking: 'Waiting to be let in',
  online: 'Online',
  late: 'Late',
  offline: 'Offline',
  replaced: 'Replaced',
  refused: 'Rejected',
  disconnected: 'Disconnected',
  idle: 'Not connected',

  detail: {
    connecting: 'Connecting to the server.',
    knocking: 'An operator of the server can let this page in.',
    knockingWithNumber: 'The operator sees the same number.',
    online: 'The server lists this page as a phone.',
    late: (age) => `No answer from the server for ${age}.`,
    idle: 'Enter a valid id to connect.',
    unreachable: 'The server does not answer.',
    broken: 'The connection was lost.',
    fault: 'This page can’t connect: a required function does not work in this browser.',
    silent: 'The server stopped responding, so this page closed the connection.',
    goingAway: 'The server is shutting down or restarting.',
    overloaded: 'The server is overloaded.',
    heartLost: 'The server received no heartbeat and closed the connection.',
    replaced: 'Another page or phone connected with this id. Press Connect here to use this page again. If the other is '
      + 'a different device, use a new id.',
    disconnected: 'An operator disconnected this page. Press Reconnect to connect again.',
    badId: 'The server rejected this id or a message from this page. Try another id.',
    noCredential: 'The server requires this page to be paired.',
    codeRefused: 'The server did not accept the pairing code.',
    tokenRefused: 'The server no longer accepts the pairing of this page, so the page has forgotten it.',
    notAllowed: 'The server turned this page away.',
  },
  notOpened: {
    untrustedApple: 'The server answers, but this browser refuses to connect. iPhone and iPad accept a page after a '
      + 'warning, but connect only when they trust the server’s CA.',
    untrusted: 'The server answers, but this browser could not connect. If you accepted a warning to open this page, '
      + 'make this device trust the server. A proxy before the server may also be the cause.',
    blocked: 'The server answers, but this browser could not connect. The server may not allow pages of this address, '
      + 'or a proxy before it does not pass on WebSockets. The server’s log may say why.',
  },
  serverSays: (reason) => `The server says: “${reason}”`,
  browserSays: (reason) => `The browser says: “${reason}”`,
  retryIn: (seconds) => `Next attempt in ${seconds} s`,
  tryNow: 'Retry now',
  connectHere: 'Connect here',
  newId: 'Use new id',
  tryAgain: 'Try again',
  connectAgain: 'Reconnect',

  askTitle: 'An operator asks to see this screen',
  askText: (who) =>
    `${who ? `Operator: “${who}”. ` : ''}If you allow sharing, the browser asks what to share. You can stop at any time.`,
  askClickText: (who) => `${who ? `Operator: “${who}”. ` : ''}You chose not to be asked on this server, but this browser `
    + 'needs a click before you can choose what to share.',
  always: 'Don’t ask again on this server',
  alwaysHint: 'This page stops asking. The browser still asks what to share each time.',
  consentText: 'You chose not to be asked before sharing the screen on this server.',
  askAgain: 'Ask me again',
  choosingText: 'Choose what to share in the browser’s window.',
  startingText: 'Waiting for the first picture.',
  allow: 'Allow',
  choose: 'Choose what to share',
  refuse: 'Refuse',
  live: 'Live',
  liveText: (who) => (who ? `“${who}” can see what you share.` : 'Operators can see what you share.'),
  paused: 'Live, paused',
  pausedText: 'Nobody is watching, so this page sends no pictures. Sharing resumes when an operator watches again.',
  traffic: ({ framesPerSecond, size, rate, dropped }) =>
    [`${framesPerSecond} frames/s`, `${size} px`, rate, `${dropped} dropped`],
  stopSharing: 'Stop sharing',
  notSharing: 'Not sharing',
  notSharingText: 'When an operator wants to see this screen, this page asks you first.',
  notSharingConsented: 'When an operator wants to see this screen, only the browser asks you.',
  notSharingOffline: 'Nobody can see this screen while this page is not connected.',
  denied: 'Refused',
  failed: 'Sharing failed',
  why: {
    refused: 'You did not share the screen. The operator was notified.',
    ended: 'Sharing ended before the first picture.',
    system: 'The system does not allow this browser to capture the screen. Allow screen capture in the system settings.',
    noPicture: 'The screen delivered no picture. The operator was notified.',
    broken: 'The browser could not capture the screen. The operator was notified.',
  },
  cannotShare: 'Can’t share',
  obstacle: {
    insecure: 'Browsers share a screen only over https, and this page was opened with http. Everything else works.',
    insecureApple: 'On iPhone and iPad, browsers share the screen from iOS 27 on, and only over https. This page was '
      + 'opened with http. Everything else works.',
    android: 'Browsers on Android have no screen capture. Everything else works. To share a screen, open this page on a '
      + 'computer.',
    apple: 'Browsers on iPhone and iPad share the screen from iOS 27 on. Update the system, if an update is offered. '
      + 'Everything else works.',
    unsupported: 'This browser has no screen sharing. Current versions of Chrome, Edge, Firefox and Safari on computers '
      + 'have it. Everything else works.',
  },
  withoutHttps: (text) => `${text} This server has no https. Ask the person who runs it to turn on TLS, or open this page with `
    + 'localhost on the server’s own computer.',
  openSecure: 'Open this page with https',
  openTrust: 'Make this device trust the server',

  pairWithCode: 'Pair with a code',
  pairingCode: 'Pairing code',
  codeHint: 'An operator reads it to you: 16 letters and digits.',
  pair: 'Pair',
  codeProblem: {
    codeEmpty: () => 'Enter the code.',
    codeCharacter: ({ character }) => `A code can’t contain ${characterName(character)}. Codes have letters and digits.`,
    codeLength: ({ length }, wanted) => `This code has ${length} characters. A code has ${wanted}.`,
  },
  pairInsecure: 'This page can be paired only over https, and it was opened with http.',
  pairWithoutHttps: 'This page can be paired only over https, and this server has no https. Ask the person who runs it to turn '
    + 'on TLS.',
  pairedText: 'This page is paired with the server.',
  forgetPairing: 'Forget this pairing',
  forgetQuestion: 'After that, this page can use its id only with a new pairing code.',

  controlledBy: (who) => (who ? `“${who}” controls this phone` : 'An operator controls this phone'),
  controlText: 'Nobody can touch a web page or its device from afar. While this page is in front, the operator can put a text '
    + 'on the clipboard of this device. A phone with the GoLink app can be touched as well.',
  clipboardSet: (time) => `The operator set the clipboard of this device at ${time}.`,

  notices: 'Messages',
  noticeLevel: { info: 'Message', warning: 'Warning', urgent: 'Urgent' },
  noticeFrom: (who, time) => (who ? `From “${who}” · ${time}` : time),
  noticeClose: 'Close',

  ringTitle: 'Somebody is looking for this phone',
  ringText: (who) => (who ? `“${who}” is looking for this phone` : 'Somebody is looking for this phone'),
  ringStop: 'Found it',

  id: 'Id',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  idProblem: {
    empty: () => 'Enter at least one character.',
    tooLong: ({ length }) => `The id has ${length} characters. The limit is 64.`,
    character: ({ character }) =>
      `An id can’t contain ${character.trim() === '' ? 'spaces' : characterName(character)}. Use letters, digits and ${SIGNS}`,
  },
  server: 'Server',
  heart: 'Last heartbeat',
  heartText: (sent, answer) => `${sent} · ${answer}`,
  answeredIn: (ms) => `answered after ${ms} ms`,
  notAnswered: 'no answer yet',
  battery: 'Battery',
  batteryText: (percent, charging) => (charging ? `${percent} % · charging` : `${percent} %`),
  network: 'Network',
  networkNames: { wifi: 'Wi-Fi', cellular: 'cellular', ethernet: 'cable', bluetooth: 'Bluetooth', none: 'none' },
  device: 'Device',
  unknown: '–',
  justNow: 'just now',
  ago: (age) => `${age} ago`,
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,

  titleAsked: '● Operator request',
  titleLive: '▶ Live',
  titlePaused: '❚❚ Paused',
  titleNotices: (count) => (count === 1 ? '■ 1 message' : `■ ${count} messages`),
};

const CHINESE = {
  language: 'zh-CN',
  pageTitle: '手机网页',

  connecting: '正在连接',
  knocking: '等待允许接入',
  online: '在线',
  late: '延迟',
  offline: '离线',
  replaced: '已被取代',
  refused: '已被拒绝',
  disconnected: '已断开',
  idle: '未连接',

  detail: {
    connecting: '正在连接服务器。',
    knocking: '操作员允许后，本页面即可接入服务器。',
    knockingWithNumber: '操作员看到的是同一个数字。',
    online: '服务器已将本页面显示为一台手机。',
    late: (age) => `服务器已有 ${age}没有响应。`,
    idle: '请输入有效的编号。',
    unreachable: '服务器没有响应。',
    broken: '连接中断。',
    fault: '本页面无法连接：此浏览器缺少所需的功能。',
    silent: '服务器没有响应，本页面已断开连接。',
    goingAway: '服务器正在关闭或重启。',
    overloaded: '服务器负载过高。',
    heartLost: '服务器没有收到心跳，已关闭连接。',
    replaced: '另一个页面或手机已用此编号连接。要继续使用本页面，请按“在此连接”。如果对方是另一台设备，请换用新编号。',
    disconnected: '操作员断开了本页面的连接。请按“重新连接”恢复。',
    badId: '服务器拒绝了此编号或本页面发送的消息，请换一个编号再试。',
    noCredential: '服务器要求本页面先配对。',
    codeRefused: '服务器没有接受此配对码。',
    tokenRefused: '服务器不再接受本页面的配对，本页面已将其清除。',
    notAllowed: '服务器拒绝了本页面接入。',
  },
  notOpened: {
    untrustedApple: '服务器有响应，但此浏览器拒绝连接。iPhone 和 iPad 在提示警告后可以打开页面，但只有信任服务器的证书颁发机构（CA）后才会连接。',
    untrusted: '服务器有响应，但此浏览器无法连接。如果您是忽略警告后打开本页面的，请让此设备信任服务器。也可能是服务器前面的代理造成的。',
    blocked: '服务器有响应，但此浏览器无法连接。服务器可能不允许此地址的页面，或者服务器前面的代理没有转发 WebSocket。原因可能记录在服务器的日志中。',
  },
  serverSays: (reason) => `服务器提示：“${reason}”`,
  browserSays: (reason) => `浏览器提示：“${reason}”`,
  retryIn: (seconds) => `${seconds} 秒后重试`,
  tryNow: '立即重试',
  connectHere: '在此连接',
  newId: '换用新编号',
  tryAgain: '重试',
  connectAgain: '重新连接',

  askTitle: '操作员请求查看您的屏幕',
  askText: (who) => `${who ? `操作员：“${who}”。` : ''}同意后，浏览器会让您选择要共享的内容。您可以随时停止。`,
  askClickText: (who) => `${who ? `操作员：“${who}”。` : ''}您已选择在此服务器上不再询问，但此浏览器需要先点击一次，才能选择要共享的内容。`,
  always: '在此服务器上不再询问',
  alwaysHint: '本页面不再询问。每次共享时，浏览器仍会让您选择要共享的内容。',
  consentText: '您已选择在此服务器上共享屏幕时不再询问。',
  askAgain: '恢复询问',
  choosingText: '请在浏览器的窗口中选择要共享的内容。',
  startingText: '等待第一帧画面。',
  allow: '同意',
  choose: '选择共享内容',
  refuse: '拒绝',
  live: '共享中',
  liveText: (who) => (who ? `“${who}”可以看到您共享的内容。` : '操作员可以看到您共享的内容。'),
  paused: '共享中，已暂停',
  pausedText: '无人观看，暂不发送画面。操作员再次观看时会自动恢复。',
  traffic: ({ framesPerSecond, size, rate, dropped }) =>
    [`${framesPerSecond} 帧/秒`, `${size} 像素`, rate, `丢弃 ${dropped} 帧`],
  stopSharing: '停止共享',
  notSharing: '未共享',
  notSharingText: '操作员请求查看屏幕时，本页面会先征求您的同意。',
  notSharingConsented: '操作员请求查看屏幕时，本页面不再询问，只有浏览器会询问。',
  notSharingOffline: '未连接时，任何人都看不到您的屏幕。',
  denied: '已拒绝',
  failed: '共享失败',
  why: {
    refused: '您没有共享屏幕，操作员已收到通知。',
    ended: '共享在第一帧画面之前结束。',
    system: '系统不允许此浏览器录制屏幕，请在系统设置中允许。',
    noPicture: '没有收到屏幕画面，操作员已收到通知。',
    broken: '此浏览器无法录制屏幕，操作员已收到通知。',
  },
  cannotShare: '无法共享',
  obstacle: {
    insecure: '浏览器只能通过 https 共享屏幕，而本页面是用 http 打开的。其他功能不受影响。',
    insecureApple: '在 iPhone 和 iPad 上，浏览器从 iOS 27 起支持共享屏幕，并且只能通过 https。本页面是用 http 打开的。其他功能不受影响。',
    android: 'Android 上的浏览器都不支持屏幕共享。其他功能不受影响。要共享屏幕，请在电脑上打开本页面。',
    apple: 'iPhone 和 iPad 上的浏览器从 iOS 27 起支持共享屏幕。如果有系统更新，请更新。其他功能不受影响。',
    unsupported: '此浏览器不支持屏幕共享。电脑上的新版 Chrome、Edge、Firefox 和 Safari 均支持。其他功能不受影响。',
  },
  withoutHttps: (text) => `${text}此服务器不支持 https。请联系服务器的管理者启用 TLS，或在服务器所在的电脑上用 localhost 打开本页面。`,
  openSecure: '用 https 打开本页面',
  openTrust: '让此设备信任服务器',

  pairWithCode: '使用配对码',
  pairingCode: '配对码',
  codeHint: '请向操作员索取，由 16 个字母和数字组成。',
  pair: '配对',
  codeProblem: {
    codeEmpty: () => '请输入配对码。',
    codeCharacter: ({ character }) => `配对码不能包含${characterName(character)}，只有字母和数字。`,
    codeLength: ({ length }, wanted) => `此配对码有 ${length} 个字符，应为 ${wanted} 个。`,
  },
  pairInsecure: '只能通过 https 配对，而本页面是用 http 打开的。',
  pairWithoutHttps: '只能通过 https 配对，而此服务器不支持 https。请联系服务器的管理者启用 TLS。',
  pairedText: '本页面已与服务器配对。',
  forgetPairing: '清除配对',
  forgetQuestion: '清除后，本页面需要新的配对码才能继续使用此编号。',

  controlledBy: (who) => (who ? `“${who}”正在操控这台手机` : '操作员正在操控这台手机'),
  controlText: '任何人都不能远程触摸网页或此设备。本页面在前台时，操作员可以把文字放入此设备的剪贴板。安装 GoLink 应用的手机才能被远程触摸。',
  clipboardSet: (time) => `操作员于 ${time} 设置了此设备的剪贴板。`,

  notices: '消息',
  noticeLevel: { info: '消息', warning: '警告', urgent: '紧急' },
  noticeFrom: (who, time) => (who ? `来自“${who}” · ${time}` : time),
  noticeClose: '关闭',

  ringTitle: '有人在找这台手机',
  ringText: (who) => (who ? `“${who}”在找这台手机` : '有人在找这台手机'),
  ringStop: '找到了',

  id: '编号',
  change: '修改',
  save: '保存',
  cancel: '取消',
  idProblem: {
    empty: () => '请输入至少一个字符。',
    tooLong: ({ length }) => `编号有 ${length} 个字符，最多 64 个。`,
    character: ({ character }) =>
      `编号不能包含${character.trim() === '' ? '空格' : characterName(character)}。可以使用文字、数字和 ${SIGNS}`,
  },
  server: '服务器',
  heart: '最近心跳',
  heartText: (sent, answer) => `${sent} · ${answer}`,
  answeredIn: (ms) => `${ms} 毫秒后响应`,
  notAnswered: '尚未响应',
  battery: '电量',
  batteryText: (percent, charging) => (charging ? `${percent}% · 充电中` : `${percent}%`),
  network: '网络',
  networkNames: { wifi: 'Wi-Fi', cellular: '移动网络', ethernet: '有线', bluetooth: '蓝牙', none: '无' },
  device: '设备',
  unknown: '–',
  justNow: '刚刚',
  ago: (age) => `${age}前`,
  seconds: (count) => `${count} 秒`,
  minutes: (count) => `${count} 分钟`,

  titleAsked: '● 操作员请求',
  titleLive: '▶ 共享中',
  titlePaused: '❚❚ 已暂停',
  titleNotices: (count) => `■ ${count} 条消息`,
};

/**
 * @param {readonly string[]} languages of the browser, the preferred one first
 * @returns {typeof ENGLISH}
 */
export function wordsFor(languages) {
  const known = languages.find((language) => /^(en|zh)\b/i.test(language));
  return known !== undefined && /^zh/i.test(known) ? CHINESE : ENGLISH;
}

/** Both languages, for the tests that compare them. */
export const ALL_WORDS = Object.freeze([ENGLISH, CHINESE]);

/**
 * @param {number} ms
 * @param {typeof ENGLISH} words
 * @returns {string} such as "14 s" or "3 min"
 */
export function ageText(ms, words) {
  const seconds = Math.floor(ms / 1000);
  return seconds < 60 ? words.seconds(seconds) : words.minutes(Math.floor(seconds / 60));
}
