import { guarded } from './guard.js';
import { answerOf } from './time-limit.js';

/** What this browser tells about the thing it runs on. What it does not tell is left out, never guessed. */

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

/** The first release of Windows 11 in the numbers that browsers give; they call both 10 and 11 "Windows NT 10.0". */
const WINDOWS_11 = 13;

/**
 * Names the browser and its system in plain words.
 *
 * @param {string} userAgent
 * @param {{platform?: string, platformVersion?: string, model?: string}} [hints] of navigator.userAgentData
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
    // Browsers that hide the model ("; K)") also say Android 10 whatever it is.
    return { name: 'Android', version: /; K\)/.test(userAgent) ? '' : userAgent.match(/Android (\d+)/)?.[1] };
  }
  // The version that these put into their user agent has stood still for years, so it is not told.
  const name = [['Windows', /Windows/], ['macOS', /Mac OS X/], ['ChromeOS', /CrOS/], ['Linux', /Linux/]]
    .find(([, sign]) => sign.test(userAgent))?.[0];
  return { name: name ?? '' };
}

/**
 * Whether it is a phone or a tablet by what it says of itself; some tablets say they are computers.
 *
 * @param {string} userAgent
 * @returns {boolean}
 */
export function isPhone(userAgent) {
  return PHONE.test(userAgent);
}

/**
 * Asks the browser for what it tells only when asked.
 *
 * @param {Navigator} navigator
 * @param {import('./timers.js').Timers} timers
 * @returns {Promise<{model: string, os: string}>} what the user agent says when the browser tells no more in time
 */
export async function askDevice(navigator, timers) {
  const hints = await answerOf(timers,
    () => navigator.userAgentData?.getHighEntropyValues(['platformVersion', 'model']), undefined);
  return describeDevice(navigator.userAgent, hints ?? {});
}

/**
 * Follows the battery. Nothing waits for it: it is told from the moment the browser tells it.
 *
 * @param {Navigator} navigator
 * @returns {() => {battery?: number, charging?: boolean}} reads it now; battery in percent
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

/** What browsers say where there is no battery at all; a full one on its cable looks the same and goes untold too. */
function saysNoBattery({ level, charging, chargingTime, dischargingTime }) {
  return level === 1 && charging && chargingTime === 0 && dischargingTime === Infinity;
}

/**
 * @param {Navigator} navigator
 * @returns {string | undefined} wifi, cellular, ethernet, …; most browsers of computers do not tell
 */
export function networkOf(navigator) {
  const type = navigator.connection?.type;
  return type === 'unknown' ? undefined : type;
}
