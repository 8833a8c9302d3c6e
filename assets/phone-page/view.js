import { Elements } from './elements.js';
import { guarded } from './guard.js';
import { NoticeCards } from './notice-cards.js';
import { ageText } from './words.js';

/**
 * When the server is silent for half an interval longer than one, the page shows it as late, as the server does with
 * phones.
 */
const LATE_INTERVALS = 1.5;
const NO_BREAK_SPACE = '\u00a0';

/**
 * @typedef {object} Picture the state that the page shows, at one moment; times in ms of the monotonic `now`
 * @property {number} now
 * @property {string} id
 * @property {{name: string, why?: string, reason?: string, retryAt?: number}} link
 * @property {string | undefined} tls what the server said about its certificate
 * @property {null | {secure: string, trust: string | null}} secureWays of obstacle.js
 * @property {{why: string, trust: string | null}} socketAdvice of obstacle.js
 * @property {string | null} url
 * @property {number} heartMs
 * @property {number | null} heardAt
 * @property {{sentAt: number | null, answeredAt: number | null, roundTripMs: number | null}} heart
 * @property {import('./screen.js').Screen} screen
 * @property {import('./notices.js').Notices['list']} notices the newest first
 * @property {{battery?: number, charging?: boolean}} battery
 * @property {string | undefined} network
 * @property {string} device
 */

/** Shows the state of the page, and passes on what its user does. This class knows only the DOM. */
export class View {
  #document;
  #elements;
  #words;
  #checkId;
  #noticeCards;

  /**
   * @param {Document} document
   * @param {object} words of words.js
   * @param {object} handlers called when the user does something: tryNow, connectHere, newId, allow({always}), refuse,
   *     stopSharing, askAgain, closeNotice(key), changeId(id)
   * @param {(typed: string) => {id: string, problem: object | null}} checkId
   */
  constructor(document, words, handlers, checkId) {
    this.#document = document;
    this.#elements = new Elements(document);
    this.#words = words;
    this.#checkId = checkId;
    document.documentElement.lang = words.language;
    document.querySelectorAll('[data-word]').forEach((element) => {
      element.textContent = words[element.dataset.word];
    });
    this.#elements.get('notices').setAttribute('aria-label', words.notices);
    this.#noticeCards = new NoticeCards(this.#elements.get('notices'), words, handlers.closeNotice);
    this.#onClick('try-now', handlers.tryNow);
    this.#onClick('connect-here', handlers.connectHere);
    this.#onClick('new-id', handlers.newId);
    this.#onClick('allow', () => handlers.allow({ always: this.#elements.get('always').checked }));
    this.#onClick('refuse', handlers.refuse);
    this.#onClick('stop-sharing', handlers.stopSharing);
    this.#onClick('ask-again', handlers.askAgain);
    this.#onClick('change-id', () => this.editId(this.#elements.get('phone-id').textContent));
    this.#onClick('cancel-id', () => this.#closeForm());
    this.#elements.get('id-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const { id, problem } = this.#checkId(this.#elements.get('id-input').value);
      this.#tellIdProblem(problem);
      if (problem === null) {
        this.#closeForm();
        handlers.changeId(id);
      }
    });
    this.#elements.get('id-form').hidden = true;
    document.querySelector('main').hidden = false;
  }

  /** Opens the form with this text, and shows the problem with the text, if there is one. */
  editId(text) {
    const input = this.#elements.get('id-input');
    this.#elements.show('id-form', true);
    this.#document.querySelector('.id-row').hidden = true;
    input.value = text;
    this.#tellIdProblem(text === '' ? null : this.#checkId(text).problem);
    input.focus();
    input.select();
  }

  /**
   * Shows the messages only.
   *
   * @param {Picture['notices']} notices
   * @throws the error that kept a message from being shown
   */
  showNotices(notices) {
    this.#noticeCards.render(notices);
  }

  /** @param {Picture} picture */
  render(picture) {
    const parts = [
      () => this.#renderLink(picture),
      () => this.#renderSharing(picture),
      () => this.#renderConsent(picture),
      () => this.#renderFacts(picture),
      () => this.#noticeCards.render(picture.notices),
      () => {
        this.#document.title = this.#title(picture);
      },
    ];
    // When one part fails in this browser, the other parts are still shown.
    parts.forEach((part) => guarded('show a part of itself', part));
  }

  #renderLink({ now, link, heardAt, heartMs, socketAdvice }) {
    const words = this.#words;
    const silence = heardAt === null ? 0 : now - heardAt;
    const late = link.name === 'online' && silence > LATE_INTERVALS * heartMs;
    const { tone, sign, word } = linkLook(late ? 'late' : link.name, words);
    this.#elements.get('link').dataset.tone = tone;
    this.#elements.setText('link-sign', sign);
    this.#elements.setText('link-word', word);
    this.#elements.setText('link-detail', late ? words.detail.late(ageText(silence, words)) : detailText(link, socketAdvice, words));
    const notOpened = link.why === 'notOpened';
    this.#lead('link-trust', notOpened ? socketAdvice.trust : null);
    const reason = reasonText(link, words);
    this.#elements.show('link-reason', reason !== '');
    this.#elements.setText('link-reason', reason);
    this.#elements.show('try-now', link.name === 'waiting');
    this.#elements.show('retry-in', link.name === 'waiting');
    if (link.name === 'waiting') {
      this.#elements.setText('retry-in', words.retryIn(Math.max(0, Math.ceil((link.retryAt - now) / 1000))));
    }
    this.#elements.show('new-id', link.name === 'replaced' || link.why === 'notAllowed');
    const again = { replaced: words.connectHere, refused: words.tryAgain, disconnected: words.connectAgain }[link.name];
    this.#elements.show('connect-here', again !== undefined);
    this.#elements.setText('connect-here', again ?? '');
  }

  #renderSharing({ link, screen, tls, secureWays }) {
    const { tone, sign, word, detail } = sharingLook(screen, link.name === 'online', tls, this.#words);
    this.#elements.get('sharing').dataset.tone = tone;
    this.#elements.setText('sharing-sign', sign);
    this.#elements.setText('sharing-word', word);
    this.#elements.setText('sharing-detail', detail);
    const ways = /^insecure/.test(screen.obstacle ?? '') ? secureWays : null;
    this.#lead('open-secure', ways?.secure ?? null);
    this.#lead('open-trust', ways?.trust ?? null);
    this.#elements.show('allow', screen.step === 'card');
    this.#elements.show('refuse', screen.state === 'asking');
    this.#elements.show('stop-sharing', screen.shared);
    const traffic = screen.state === 'live' ? screen.traffic : null;
    this.#elements.show('traffic', traffic !== null);
    if (traffic !== null) {
      const parts = this.#words.traffic({
        framesPerSecond: traffic.framesPerSecond.toFixed(1),
        size: `${traffic.width} × ${traffic.height}`,
        rate: `${((traffic.bytesPerSecond * 8) / 1e6).toFixed(1)} Mbit/s`,
        dropped: screen.droppedFrames,
      });
      // A line may break between the parts, but not within them.
      this.#elements.setText('traffic', parts.map((part) => part.replace(/ /g, NO_BREAK_SPACE)).join(' · '));
    }
  }

  #renderConsent({ screen }) {
    const words = this.#words;
    const given = screen.consentGiven;
    const offered = screen.step === 'card' && !given;
    this.#elements.setText('allow', given ? words.choose : words.allow);
    this.#elements.show('always-row', offered);
    if (!offered) {
      this.#elements.get('always').checked = false;
    }
    this.#elements.show('consent', given);
  }

  #renderFacts({ now, id, url, heart, battery, network, device }) {
    const words = this.#words;
    this.#elements.setText('phone-id', id);
    this.#elements.setText('server', url === null ? words.unknown : new URL(url).origin);
    this.#elements.setText('heart', heart.sentAt === null ? words.unknown : heartText(heart, now, words));
    this.#elements.setText('battery', battery.battery === undefined ? words.unknown
      : words.batteryText(battery.battery, battery.charging));
    this.#elements.setText('network', network === undefined ? words.unknown : words.networkNames[network] ?? network);
    this.#elements.setText('device', device);
  }

  #title({ id, link, screen, notices }) {
    const words = this.#words;
    const state = link.name === 'knocking' ? words.knocking
      : { asking: words.titleAsked, live: words.titleLive, paused: words.titlePaused }[screen.state];
    const waiting = notices.length === 0 ? '' : words.titleNotices(notices.length);
    return [state, waiting, id, 'GoLink'].filter(Boolean).join(' · ');
  }

  #tellIdProblem(problem) {
    const text = problem === null ? '' : this.#words.idProblem[problem.problem](problem);
    this.#elements.setText('id-problem', text);
    this.#elements.get('id-input').setAttribute('aria-invalid', String(problem !== null));
  }

  #closeForm() {
    this.#elements.show('id-form', false);
    this.#document.querySelector('.id-row').hidden = false;
    this.#elements.get('change-id').focus();
  }

  #onClick(id, action) {
    this.#elements.get(id).addEventListener('click', () => action());
  }

  /** Shows a link to an address, or hides the link when there is none. */
  #lead(id, address) {
    this.#elements.show(id, address !== null);
    if (address !== null) {
      this.#elements.get(id).href = address;
    }
  }
}

function detailText({ name, why, number }, socketAdvice, words) {
  if (why === 'notOpened') {
    return words.notOpened[socketAdvice.why];
  }
  return words.detail[name === 'knocking' && number !== undefined ? 'knockingWithNumber' : why ?? name];
}

/** The reason with its source: the server, or the browser when the page cannot do something here. */
function reasonText({ name, why, reason }, words) {
  if (!reason) {
    return '';
  }
  if (why === 'fault') {
    return words.browserSays(reason);
  }
  return ['refused', 'disconnected'].includes(name) || ['broken', 'overloaded'].includes(why) ? words.serverSays(reason) : '';
}

function linkLook(name, words) {
  switch (name) {
    case 'online':
      return { tone: 'online', sign: '●', word: words.online };
    case 'late':
      return { tone: 'late', sign: '◐', word: words.late };
    case 'connecting':
      return { tone: 'pending', sign: '···', word: words.connecting };
    case 'knocking':
      return { tone: 'pending', sign: '···', word: words.knocking };
    case 'waiting':
      return { tone: 'offline', sign: '○', word: words.offline };
    case 'replaced':
      return { tone: 'offline', sign: '○', word: words.replaced };
    case 'refused':
      return { tone: 'refused', sign: '✕', word: words.refused };
    case 'disconnected':
      return { tone: 'offline', sign: '○', word: words.disconnected };
    default:
      return { tone: 'offline', sign: '○', word: words.idle };
  }
}

function sharingLook(screen, online, tls, words) {
  switch (screen.state) {
    case 'asking': {
      const steps = {
        card: (screen.consentGiven ? words.askClickText : words.askText)(screen.fromUser), choosing: words.choosingText, starting: words.startingText,
      };
      return { tone: 'asked', sign: '···', word: words.askTitle, detail: steps[screen.step] };
    }
    case 'live':
      return { tone: 'live', sign: '▶', word: words.live, detail: words.liveText(screen.fromUser) };
    case 'paused':
      return { tone: 'paused', sign: '❚❚', word: words.paused, detail: words.pausedText };
    case 'denied':
      return { tone: 'refused', sign: '✕', word: words.denied, detail: words.why[screen.why] };
    default:
      if (screen.obstacle !== null) {
        return { tone: 'offline', sign: '✕', word: words.cannotShare, detail: obstacleText(screen.obstacle, tls, words) };
      }
      if (screen.state === 'failed') {
        return { tone: 'refused', sign: '✕', word: words.failed, detail: words.why[screen.why] };
      }
      return { tone: 'offline', sign: '○', word: words.notSharing,
        detail: notSharingText(screen, online, words) };
  }
}

function obstacleText(obstacle, tls, words) {
  const text = words.obstacle[obstacle];
  return /^insecure/.test(obstacle) && tls === 'off' ? words.withoutHttps(text) : text;
}

function notSharingText(screen, online, words) {
  if (!online) {
    return words.notSharingOffline;
  }
  return screen.consentGiven ? words.notSharingConsented : words.notSharingText;
}

function heartText({ sentAt, answeredAt, roundTripMs }, now, words) {
  const age = now - sentAt;
  const sent = age < 1000 ? words.justNow : words.ago(ageText(age, words));
  const answered = answeredAt !== null && answeredAt >= sentAt;
  return words.heartText(sent, answered ? words.answeredIn(Math.max(1, Math.round(roundTripMs))) : words.notAnswered);
}
