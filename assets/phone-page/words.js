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
  online: 'Online',
  late: 'Late',
  offline: 'Offline',
  replaced: 'Taken over',
  refused: 'Turned away',
  disconnected: 'Disconnected',
  idle: 'Not connected',

  detail: {
    connecting: 'Looking for the server.',
    online: 'The server sees this page as a phone.',
    late: (age) => `The server has not answered for ${age}.`,
    idle: 'Set a valid id to connect.',
    unreachable: 'The server does not answer.',
    broken: 'The connection broke.',
    fault: 'This page could not connect: something that it needs does not work in this browser.',
    silent: 'The server fell silent, so the connection was given up.',
    goingAway: 'The server is shutting down or restarting.',
    overloaded: 'The server is overloaded.',
    heartLost: 'The server heard no heartbeat and closed the connection.',
    replaced: 'Another page or phone has connected under this id. This page stays away until you decide: connect here '
      + 'again, or use a new id if the other is another device.',
    disconnected: 'An operator disconnected this page. It stays away until you connect again.',
    badId: 'The server refused this id or what this page said. Try another id.',
    noCredential: 'The server asks for a credential, and this page has none.',
    notAllowed: 'The server does not allow this phone.',
  },
  serverSays: (reason) => `The server says: “${reason}”`,
  browserSays: (reason) => `The browser says: “${reason}”`,
  retryIn: (seconds) => `Next try in ${seconds} s`,
  tryNow: 'Try now',
  connectHere: 'Connect here',
  newId: 'Use a new id',
  tryAgain: 'Try again',
  connectAgain: 'Connect again',

  askTitle: 'An operator asks to see this screen',
  askText: (who) =>
    `${who ? `It is “${who}”. ` : ''}If you allow it, the browser asks what to share. You can stop at any time.`,
  askClickText: (who) => `${who ? `It is “${who}”. ` : ''}You allow this on this server without a question here, but this `
    + 'browser asks what to share only after a click.',
  always: 'Don’t ask again on this server',
  alwaysHint: 'This page then no longer asks. The browser still asks each time what to share.',
  consentText: 'You said that this page need not ask on this server before it shares the screen.',
  askAgain: 'Ask me again',
  choosingText: 'Choose in the browser’s window what to share.',
  startingText: 'Waiting for the first picture.',
  allow: 'Allow',
  choose: 'Choose what to share',
  refuse: 'Refuse',
  live: 'Live',
  liveText: (who) => (who ? `“${who}” can see what you share.` : 'Operators can see what you share.'),
  paused: 'Live, paused',
  pausedText: 'Nobody is watching, so nothing is sent. It goes on by itself when an operator watches again.',
  traffic: ({ framesPerSecond, size, rate, dropped }) =>
    [`${framesPerSecond} frames/s`, `${size} px`, rate, `${dropped} dropped`],
  stopSharing: 'Stop sharing',
  notSharing: 'Not sharing',
  notSharingText: 'When an operator wants to see this screen, you are asked here first.',
  notSharingConsented: 'When an operator wants to see this screen, this page does not ask, but the browser does.',
  notSharingOffline: 'Without a connection nobody can see this screen.',
  denied: 'Refused',
  failed: 'Not possible',
  why: {
    refused: 'You did not share the screen. The operator has been told.',
    ended: 'The sharing was ended before the first picture.',
    system: 'The system does not let this browser record the screen. Allow it in the system settings.',
    noPicture: 'No picture came from the screen. The operator has been told.',
    broken: 'The browser could not record the screen. The operator has been told.',
  },
  cannotShare: 'Cannot share',
  obstacle: {
    insecure: 'Browsers share a screen only with secure addresses, and this one is not. Open the page through https, '
      + 'or on the server’s own computer through localhost.',
    unsupported: 'This browser has no screen sharing; browsers on phones do not. Everything else works.',
  },

  notices: 'Messages',
  noticeLevel: { info: 'Message', warning: 'Warning', urgent: 'Urgent' },
  noticeFrom: (who, time) => (who ? `From “${who}” · ${time}` : time),
  noticeClose: 'Close',

  ringTitle: 'Somebody looks for this phone',
  ringText: (who) => (who ? `“${who}” looks for this phone` : 'Somebody looks for this phone'),
  ringStop: 'Found it',

  id: 'Id',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  idProblem: {
    empty: () => 'An id needs at least one character.',
    tooLong: ({ length }) => `This has ${length} characters; an id has at most 64.`,
    character: ({ character }) =>
      `${character.trim() === '' ? 'A blank' : characterName(character)} cannot be used. Letters, digits and ${SIGNS} can.`,
  },
  server: 'Server',
  heart: 'Last heart',
  heartText: (sent, answer) => `${sent} · ${answer}`,
  answeredIn: (ms) => `answered in ${ms} ms`,
  notAnswered: 'not answered yet',
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

  titleAsked: '● An operator asks',
  titleLive: '▶ Live',
  titlePaused: '❚❚ Paused',
  titleNotices: (count) => (count === 1 ? '■ 1 message' : `■ ${count} messages`),
};

const CHINESE = {
  language: 'zh-CN',
  pageTitle: '手机页面',

  connecting: '正在连接',
  online: '在线',
  late: '迟到',
  offline: '离线',
  replaced: '已被取代',
  refused: '已被拒绝',
  disconnected: '已断开',
  idle: '未连接',

  detail: {
    connecting: '正在寻找服务器。',
    online: '服务器已将本页面视为一部手机。',
    late: (age) => `服务器已有 ${age}没有回应。`,
    idle: '请先设置一个有效的编号。',
    unreachable: '服务器没有回应。',
    broken: '连接中断。',
    fault: '本页面无法连接：它需要的某项功能在这个浏览器中不可用。',
    silent: '服务器长时间没有消息，已断开连接。',
    goingAway: '服务器正在关闭或重启。',
    overloaded: '服务器负载过高。',
    heartLost: '服务器没有收到心跳，已关闭连接。',
    replaced: '另一个页面或手机正在使用这个编号。在您决定之前，本页面不会重新连接：您可以在此重新连接；如果对方是另一台设备，请换用新编号。',
    disconnected: '操作员断开了本页面的连接。在您重新连接之前，本页面不会自动连接。',
    badId: '服务器不接受这个编号或本页面发送的内容，请换一个编号再试。',
    noCredential: '服务器需要凭据，而本页面没有。',
    notAllowed: '服务器不允许这部手机连接。',
  },
  serverSays: (reason) => `服务器说明：“${reason}”`,
  browserSays: (reason) => `浏览器提示：“${reason}”`,
  retryIn: (seconds) => `${seconds} 秒后重试`,
  tryNow: '立即重试',
  connectHere: '在此连接',
  newId: '换用新编号',
  tryAgain: '重试',
  connectAgain: '重新连接',

  askTitle: '有操作员请求查看您的屏幕',
  askText: (who) => `${who ? `请求来自“${who}”。` : ''}同意后，浏览器会让您选择共享的内容。您可以随时停止。`,
  askClickText: (who) => `${who ? `请求来自“${who}”。` : ''}您已允许在此服务器上不再询问，但这个浏览器要求先点击一次，才会让您选择共享的内容。`,
  always: '在此服务器上不再询问',
  alwaysHint: '本页面将不再询问。每次共享时，浏览器仍会让您选择共享的内容。',
  consentText: '您已选择在此服务器上共享屏幕前不再询问。',
  askAgain: '恢复询问',
  choosingText: '请在浏览器的窗口中选择要共享的内容。',
  startingText: '正在等待第一帧画面。',
  allow: '同意',
  choose: '选择共享内容',
  refuse: '拒绝',
  live: '共享中',
  liveText: (who) => (who ? `“${who}”可以看到您共享的内容。` : '操作员可以看到您共享的内容。'),
  paused: '共享中，已暂停',
  pausedText: '目前无人观看，未发送任何画面。操作员再次观看时会自动恢复。',
  traffic: ({ framesPerSecond, size, rate, dropped }) =>
    [`${framesPerSecond} 帧/秒`, `${size} 像素`, rate, `丢弃 ${dropped} 帧`],
  stopSharing: '停止共享',
  notSharing: '未共享',
  notSharingText: '操作员想查看屏幕时，会先在这里征求您的同意。',
  notSharingConsented: '操作员想查看屏幕时，本页面不再询问，但浏览器会询问。',
  notSharingOffline: '没有连接时，任何人都看不到您的屏幕。',
  denied: '已拒绝',
  failed: '无法共享',
  why: {
    refused: '您没有共享屏幕，操作员已收到通知。',
    ended: '在第一帧画面之前，共享已结束。',
    system: '系统不允许浏览器录制屏幕，请在系统设置中开启。',
    noPicture: '没有收到屏幕画面，操作员已收到通知。',
    broken: '浏览器无法录制屏幕，操作员已收到通知。',
  },
  cannotShare: '无法共享屏幕',
  obstacle: {
    insecure: '浏览器只允许在安全的地址上共享屏幕，而当前地址不安全。请通过 https 打开本页面，或在服务器所在的电脑上通过 localhost 打开。',
    unsupported: '这个浏览器没有屏幕共享功能（手机上的浏览器都没有）。其他功能不受影响。',
  },

  notices: '消息',
  noticeLevel: { info: '消息', warning: '警告', urgent: '紧急' },
  noticeFrom: (who, time) => (who ? `来自“${who}” · ${time}` : time),
  noticeClose: '关闭',

  ringTitle: '有人在找这部手机',
  ringText: (who) => (who ? `“${who}”在找这部手机` : '有人在找这部手机'),
  ringStop: '找到了',

  id: '编号',
  change: '修改',
  save: '保存',
  cancel: '取消',
  idProblem: {
    empty: () => '编号至少要有一个字符。',
    tooLong: ({ length }) => `这里有 ${length} 个字符，编号最多 64 个。`,
    character: ({ character }) =>
      `不能使用${character.trim() === '' ? '空格' : characterName(character)}。可以使用文字、数字和 ${SIGNS}`,
  },
  server: '服务器',
  heart: '最近心跳',
  heartText: (sent, answer) => `${sent} · ${answer}`,
  answeredIn: (ms) => `${ms} 毫秒后得到回应`,
  notAnswered: '尚未回应',
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

  titleAsked: '● 请求查看屏幕',
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
