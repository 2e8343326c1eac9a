import { encode } from './base64.js';
import { call } from './api.js';
import { el, field, form, voice } from './dom.js';
import { sentence } from './faults.js';
import { sealAnswer } from './jwe.js';
import { sign } from './jws.js';
import { lint } from './linter.js';
import { room } from './room.js';
import { t } from './texts.js';

const longest = 4000;
const reasons = ['mistaken', 'life', 'asked'];

// A draft keeps its id until it is sent: sent twice for a broken line, it is kept once.
function draftOf(id) {
  if (!room.drafts.has(id)) {
    room.drafts.set(id, { text: '', reason: '', id: encode(crypto.getRandomValues(new Uint8Array(16))) });
  }
  return room.drafts.get(id);
}

// The tip is the one that was looked at when the button was pressed, whatever is chosen while this runs.
async function send(tip, draft, topics) {
  const { kid, key } = room.keys.answers;
  const { day } = await call('GET', 'about');
  const signed = await sign('helpline-answer+jwt', kid, { tip: tip.tip, text: draft.text.trim(), day }, key);
  await call('POST', `deliveries/${tip.id}/answers`, {
    id: draft.id,
    jwe: await sealAnswer(signed, tip.answerKey),
    anyway: topics.length ? { topics, reason: draft.reason } : null,
  });
  room.drafts.delete(tip.id);
  tip.answers += 1;
}

function warning(draft) {
  const topics = el('ul');
  const choices = reasons.map((reason) => el('label', { class: 'tick' },
    el('input', { type: 'radio', name: 'anyway', value: reason, checked: draft.reason === reason, onchange: () => { draft.reason = reason; } }),
    ' ', t(`lint.reason.${reason}`)));
  const node = el('div', { class: 'warning', role: 'group', hidden: true },
    el('p', {}, el('b', {}, t('lint.title'))), topics, el('p', {}, t('lint.advice')),
    el('fieldset', {}, el('legend', {}, t('lint.reason')), choices));
  return { node, show(found) {
    node.hidden = found.length === 0;
    topics.replaceChildren(...found.map((topic) => el('li', {}, t(`lint.${topic}`))));
  } };
}

export function answer() {
  if (!room.keys?.answers) {
    return el('section', { class: 'card' }, el('h2', {}, t('answer.title')), el('p', {}, t('answer.nokey')));
  }
  const { tip } = room;
  const draft = draftOf(tip.id);
  const text = el('textarea', { rows: 6, dir: 'auto' });
  text.value = draft.text;
  const left = el('p', { class: 'hint', role: 'status' });
  const said = voice();
  const warn = warning(draft);
  let topics = [];
  const look = () => {
    const over = [...text.value].length - longest;
    left.textContent = over > 0 ? t('answer.over', { n: over }) : t('answer.left', { n: -over });
    topics = lint(text.value);
    warn.show(topics);
    node.querySelector('button.main').textContent = t(topics.length ? 'lint.anyway' : 'answer.go');
  };
  const go = async () => {
    draft.text = text.value;
    look();
    const fault = !draft.text.trim() ? 'answer.empty' : [...draft.text].length > longest ? 'answer.over' : topics.length && !draft.reason ? 'lint.choose' : null;
    if (fault) {
      said.say(t(fault, { n: [...draft.text].length - longest }));
      return;
    }
    try {
      await send(tip, draft, topics);
      room.render();
      if (room.tip !== tip) {
        return;
      }
      const line = document.querySelector('.tip .answering .voice');
      line.textContent = t('answer.sent');
      line.className = 'voice good';
    } catch (refused) {
      said.say(sentence(refused));
    }
  };
  let waiting;
  text.addEventListener('input', () => {
    draft.text = text.value;
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
  const node = el('section', { class: 'card answering' },
    el('h2', {}, t('answer.title')),
    tip.answers ? el('p', {}, t('answer.count', { n: tip.answers })) : null,
    form(t('answer.go'), go, field(t('answer.label'), text, t('answer.hint')), left, warn.node, said.node));
  look();
  return node;
}
