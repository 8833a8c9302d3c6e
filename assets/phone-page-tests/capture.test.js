import { sharingObstacle } from '/phone/capture.js';
import { same, test } from './check.js';

const COMPUTER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) Mobile';

function browser({ mediaDevices, userAgent = COMPUTER, isSecureContext = true }) {
  return { navigator: { mediaDevices, userAgent }, isSecureContext };
}

test('The page can share when the browser has screen sharing', () => {
  same(sharingObstacle(browser({ mediaDevices: { getDisplayMedia: () => {} } })), null);
});

test('The page distinguishes an insecure address from a browser without screen sharing', () => {
  same(sharingObstacle(browser({ mediaDevices: {} })), 'unsupported');
  same(sharingObstacle(browser({ isSecureContext: false })), 'insecure');
});

test('The page does not advise a secure address when the browser could not share there either', () => {
  same(sharingObstacle(browser({ userAgent: PHONE, isSecureContext: false })), 'unsupported');
});
