/** What this browser tells about the thing it runs on. What it does not tell is left out, never guessed. */

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
 * Asks the browser for what it tells only when asked.
 *
 * @param {Navigator} navigator
 * @returns {Promise<{model: string, os: string}>}
 */
export async function askDevice(navigator) {
  const asked = navigator.userAgentData?.getHighEntropyValues(['platformVersion', 'model']);
  const hints = await asked?.catch(() => undefined);
  return describeDevice(navigator.userAgent, hints);
}

/**
 * Follows the battery.
 *
 * @param {Navigator} navigator
 * @returns {Promise<() => {battery?: number, charging?: boolean}>} reads it now; battery in percent
 */
export async function askBattery(navigator) {
  const battery = await navigator.getBattery?.().catch(() => undefined);
  const isPhone = /\bMobile\b|\bAndroid\b/.test(navigator.userAgent);
  return () => {
    if (battery === undefined || (!isPhone && saysNoBattery(battery))) {
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
