import { guarded } from './guard.js';

const HIGH_HZ = 1_320;
const LOW_HZ = 990;
const BEEP_MS = 400;
const LOUDNESS = 0.4;

/**
 * Beeps in two tones and vibrates, as far as the browser allows. Most browsers allow it only after the user touched the
 * page.
 *
 * @param {Window} window
 * @param {import('./timers.js').Timers} timers
 * @returns {{audible: boolean, stop: () => void}} audible when the browser really plays the sound
 */
export function startRinging(window, timers) {
  const audio = guarded('ring', () => tone(window));
  let high = false;
  const beep = () => guarded('ring', () => {
    high = !high;
    audio?.oscillator.frequency.setValueAtTime(high ? HIGH_HZ : LOW_HZ, audio.context.currentTime);
    window.navigator.vibrate?.(BEEP_MS / 2);
  });
  beep();
  const end = timers.every(BEEP_MS, beep);
  return {
    audible: audio?.context.state === 'running',
    stop: () => {
      end();
      guarded('fall silent', () => {
        window.navigator.vibrate?.(0);
        audio?.context.close();
      });
    },
  };
}

function tone(window) {
  const Context = window.AudioContext ?? window.webkitAudioContext;
  if (Context === undefined) {
    return undefined;
  }
  const context = new Context();
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  gain.gain.value = LOUDNESS;
  oscillator.connect(gain);
  gain.connect(context.destination);
  oscillator.start();
  return { context, oscillator };
}
