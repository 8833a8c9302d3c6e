import { tests } from './check.js';
import './protocol.test.js';
import './identity.test.js';
import './device.test.js';
import './words.test.js';
import './colours.test.js';
import './heart.test.js';
import './timers.test.js';
import './locate.test.js';
import './link.test.js';
import './link-pairing.test.js';
import './pairing.test.js';
import './pairing-view.test.js';
import './commands.test.js';
import './consent.test.js';
import './avc.test.js';
import './h264.test.js';
import './newest-picture.test.js';
import './encoders.test.js';
import './obstacle.test.js';
import './pump.test.js';
import './screen.test.js';
import './notices.test.js';
import './ring.test.js';
import './notice-cards.test.js';
import './input.test.js';
import './control-view.test.js';

const failures = [];
for (const { name, body } of tests) {
  try {
    await body();
  } catch (problem) {
    failures.push({ name, message: `${problem.message}\n${problem.stack}` });
  }
}

const result = { passed: tests.length - failures.length, failures };
document.getElementById('result').textContent = JSON.stringify(result, null, 2);
document.title = failures.length === 0 ? 'passed' : 'failed';
