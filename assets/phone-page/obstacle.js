/** Why this browser can't share its screen or connect, and which addresses help. */

/**
 * Why this browser cannot share its screen, or null when it can. No browser on Android has screen capture at any
 * address. Browsers on iPhone and iPad have it from iOS 27 on. The version is not read from the user agent, because
 * several browsers there report an old one.
 *
 * @param {Window} win
 * @returns {null | 'insecure' | 'insecureApple' | 'android' | 'apple' | 'unsupported'}
 */
export function sharingObstacle(win) {
  if (typeof win.navigator.mediaDevices?.getDisplayMedia === 'function') {
    return null;
  }
  if (/\bAndroid\b/.test(win.navigator.userAgent)) {
    return 'android';
  }
  if (isAppleMobile(win.navigator)) {
    return win.isSecureContext ? 'apple' : 'insecureApple';
  }
  return win.isSecureContext ? 'unsupported' : 'insecure';
}

/**
 * The addresses that help when this page is not secure.
 *
 * @param {string} address of this page
 * @param {'own'|'issued'|'off'|undefined} tls what the server said about its certificate; undefined before it answered
 * @returns {null | {secure: string, trust: string | null}} this page with https, and the page that makes a device trust
 *     the server, which exists for a CA of the server's own; null when the server has no https
 */
export function secureWays(address, tls) {
  if (tls !== 'own' && tls !== 'issued') {
    return null;
  }
  const secure = new URL(address);
  secure.protocol = 'https:';
  return { secure: secure.href, trust: tls === 'own' ? trustPage(address) : null };
}

/**
 * What may help when the server answers, but the browser does not open the WebSocket. Browsers do not tell the reason.
 *
 * @param {Window} win
 * @param {'own'|'issued'|'off'|undefined} tls
 * @returns {{why: 'untrustedApple'|'untrusted'|'blocked', trust: string | null}} a key of the page's texts, and the page
 *     that makes a device trust the server
 */
export function socketAdvice(win, tls) {
  if (win.location.protocol !== 'https:' || tls !== 'own') {
    return { why: 'blocked', trust: null };
  }
  return {
    why: isAppleMobile(win.navigator) ? 'untrustedApple' : 'untrusted',
    trust: trustPage(win.location.href),
  };
}

function trustPage(address) {
  return new URL('trust', address).href;
}

/** iPads claim to be Macs by default, but no Mac has a touch screen. */
function isAppleMobile({ userAgent, maxTouchPoints }) {
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1);
}
