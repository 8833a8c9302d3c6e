import { guarded } from './guard.js';
import { inputDone, locate, notice, screen as screenReport } from './protocol.js';

/** The message for the operator, in English like the protocol's log. */
const BROKEN = 'the page failed to do it; its browser may be too old';

/**
 * Passes each message from the server to the part of the page that handles it. When a part throws, only that message is
 * lost. A command that fails this way is still answered, with `failed`.
 *
 * @param {object} parts
 * @param {import('./heart.js').Heart} parts.heart
 * @param {import('./screen.js').Screen} parts.screen
 * @param {import('./notices.js').Notices} parts.notices
 * @param {import('./ring.js').Ring} parts.ring
 * @param {import('./input.js').Input} parts.input
 * @param {(message: string) => void} parts.say sends a message to the server
 * @param {() => void} parts.refresh shows the state of the page
 * @returns {(message: ReturnType<typeof import('./protocol.js').readMessage>) => void} never throws
 */
export function commandHandler({ heart, screen, notices, ring, input, say, refresh }) {
  function obey(message) {
    switch (message.kind) {
      case 'heart':
        heart.answered();
        refresh();
        break;
      case 'open-screen':
        screen.open(message);
        break;
      case 'stop-screen':
        screen.stop(message);
        break;
      case 'notice':
        notices.show(message);
        break;
      case 'locate':
        ring.start(message);
        break;
      case 'tune-screen':
        screen.tune(message.stream);
        break;
      case 'key-frame':
        screen.keyFrame();
        break;
      case 'pause-screen':
        screen.pause();
        break;
      case 'resume-screen':
        screen.resume();
        break;
      case 'input':
        input.perform(message);
        break;
      case 'control':
        input.control(message);
        break;
      case 'error':
      case 'not-understood':
        console.warn('The server says:', message.msg);
        break;
      default:
        // A message of a newer server that this page does not know.
        console.info('Not understood:', message);
    }
  }

  function answerBroken({ kind, id, seq }) {
    if (kind === 'notice' && id !== undefined) {
      say(notice('failed', id, BROKEN));
    } else if (kind === 'locate' && id !== undefined) {
      say(locate('failed', id, BROKEN));
    } else if (kind === 'input' && id !== undefined && !(seq > 0)) {
      say(inputDone({ id, outcome: 'refused', reason: 'failed', msg: BROKEN }));
    } else if (kind === 'open-screen' || kind === 'stop-screen') {
      say(screenReport('failed', id, BROKEN));
    }
  }

  return (message) => {
    const done = guarded(`do what the server said (${message.kind})`, () => {
      obey(message);
      return true;
    });
    if (!done) {
      guarded('answer', () => answerBroken(message));
    }
  };
}
