import { guarded } from './guard.js';
import { answerOf } from './time-limit.js';

/**
 * The facts that this browser reports about its device. Facts that the browser does not report are left out, never
 * guessed.
 */

const PHONE = /\b(Mobile|Android|iPhone|iPad)\b/;

const BROWSERS = [
  ['Edge', /\bEdgA?\/|\bEdgiOS\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['WeChat', /\bMicroMessenger\//],
  ['Firefox', /\bFirefox\/|\bFxiOS\//],
  ['Chrome', /\bChrome\/|\bCriOS\/|\bHeadlessChrome\//],
  ['Safari', /\bSafari\//],
];

/** The lowest platformVersion of Windows 11. The user agent says "Windows NT 10.0" for both Windows 10 and 11. */
const WINDOWS_11 = 13;

/**
 * Names the browser and its operating system in plain English.
 *
 * @param {string} userAgent
 * @param {{platform?: string, platformVersion?: string, model?: string}} [hints] from navigator.userAgentData
 * @returns {{model: string, os: string}} such as "Chrome on Android" and "Android 16"
 */
export function describeDevice(userAgent, hints = {}) {
  const browser = BROWSERS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'Browser';
  const os = systemOf(userAgent, hints);
  const place = hints.model || os.name;
  return {
    model: place === '' ? browser : `${browser} on ${place}`,
    os: [os.name, os.version].filter(Boolean).join(' '),
  };
}

function systemOf(userAgent, { platform, platformVersion }) {
  const major = platformVersion?.split('.')[0];
  if (platform === 'Windows') {
    return { name: 'Windows', version: Number(major) >= WINDOWS_11 ? '11' : '10' };
  }
  if (platform === 'Android' || platform === 'macOS') {
    return { name: platform, version: major };
  }
  if (/\b(iPhone|iPad)\b/.test(userAgent)) {
    return { name: 'iOS', version: userAgent.match(/ OS (\d+)_/)?.[1] };
  }
  if (/\bAndroid\b/.test(userAgent)) {
    // Browsers that hide the model ("; K)") also report Android 10 for every version of Android.
    return { name: 'Android', version: /; K\)/.test(userAgent) ? '' : userAgent.match(/Android (\d+)/)?.[1] };
  }
  // The version in these user agents has been frozen for years, so it is left out.
  const name = [['Windows', /Windows/], ['macOS', /Mac OS X/], ['ChromeOS', /CrOS/], ['Linux', /Linux/]]
    .find(([, sign]) => sign.test(userAgent))?.[0];
  return { name: name ?? '' };
}

/**
 * Whether the user agent names a phone or a tablet. Some tablets claim to be computers.
 *
 * @param {string} userAgent
 * @returns {boolean}
 */
export function isPhone(userAgent) {
  return PHONE.test(userAgent);
}

/**
 * Asks the browser for the model and version that it reports only on request.
 *
 * @param {Navigator} navigator
 * @param {import('./timers.js').Timers} timers
 * @returns {Promise<{model: string, os: string}>} from the user agent alone when the browser does not answer in time
 */
export async function askDevice(navigator, timers) {
  const hints = await answerOf(timers,
    () => navigator.userAgentData?.getHighEntropyValues(['platformVersion', 'model']), undefined);
  return describeDevice(navigator.userAgent, hints ?? {});
}

/**
 * Follows the battery. Nothing waits for the browser's answer; until then, the result is empty.
 *
 * @param {Navigator} navigator
 * @returns {() => {battery?: number, charging?: boolean}} reads the present state; battery in percent
 */
export function followBattery(navigator) {
  let battery;
  guarded('ask for the battery', () => navigator.getBattery?.()?.then((told) => {
    battery = told;
  }, (refused) => console.info('This browser does not tell its battery.', refused)));
  return () => {
    if (battery === undefined || (!isPhone(navigator.userAgent) && saysNoBattery(battery))) {
      return {};
    }
    return { battery: Math.round(battery.level * 100), charging: battery.charging };
  };
}

/**
 * Whether these values are what browsers report without a battery. A full battery on its cable looks the same, so it is
 * left out too.
 */
function saysNoBattery({ level, charging, chargingTime, dischargingTime }) {
  return level === 1 && charging && chargingTime === 0 && dischargingTime === Infinity;
}

/**
 * @param {Navigator} navigator
 * @returns {string | undefined} wifi, cellular, ethernet, …; undefined in most browsers on computers
 */
export function networkOf(navigator) {
  const type = navigator.connection?.type;
  return type === 'unknown' ? undefined : type;
}
