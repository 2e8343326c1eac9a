import { answer } from './answer.js';
import { el, voice } from './dom.js';
import { sentence } from './faults.js';
import { kindOf, placeOf, reads } from './label.js';
import { open } from './opening.js';
import { photos } from './photos.js';
import { room } from './room.js';
import { state } from './state.js';
import { dayOf, named, t } from './texts.js';
import { unlockForm } from './unlock.js';
import { show } from './visible.js';

const fact = (name, value) => (value ? [el('dt', {}, t(`label.${name}`)), el('dd', {}, value)] : []);

function facts(tip) {
  const first = room.parts?.find((part) => part.number === 0)?.fields ?? {};
  const label = tip.label.kind === 'restricted' && room.parts ? { ...first, day: tip.label.day } : tip.label;
  return el('dl', { class: 'facts' },
    tip.label.kind === 'restricted' && room.parts ? fact('kind', kindOf(label)) : null,
    fact('country', named(room.labels.countries[label.country], label.country)),
    fact('region', placeOf({ region: label.region })),
    label.urgency ? fact('urgency', t(`urgency.${label.urgency}`)) : null,
    fact('day', dayOf(label.day)),
    fact('queue', tip.primary !== false ? null : `${tip.queue} (${t('queue.along')})`));
}

const coded = new Set(['kind', 'country', 'region', 'urgency', 'photos']);

function body(parts) {
  let escapes = 0;
  const said = (text) => {
    const shown = show(text);
    escapes += shown.escapes;
    return shown.node;
  };
  const cards = parts.map((part) => el('article', {},
    el('h2', {}, part.number === 0 ? t('tip.tip') : t('tip.addition', { n: part.number })),
    Object.entries(part.fields).filter(([name, text]) => !coded.has(name) && text).map(([name, text]) => [
      part.number === 0 ? el('h3', {}, name === 'where' || name === 'what' ? t(`label.${name}`) : name) : null, said(text)])));
  return [cards, escapes ? el('p', { class: 'hint' }, t('tip.escapes', { n: escapes })) : null, el('p', { class: 'hint' }, t('tip.links'))];
}

function opener() {
  if (!room.keys) {
    return unlockForm(open);
  }
  const said = voice();
  const go = async () => {
    try {
      await open();
      room.notice = '';
      room.render();
    } catch (fault) {
      said.say(sentence(fault));
    }
  };
  return el('section', { class: 'card' }, el('h2', {}, t('open.title')),
    room.tip.state === 'new' ? el('p', {}, t('open.marks'), ' ', el('q', {}, reads('opened'))) : null,
    said.node, el('div', { class: 'row' }, el('button', { type: 'button', class: 'main', onclick: go }, t('open.go'))));
}

export function tip() {
  const said = voice();
  said.say(room.notice, 'calm');
  if (!room.tip) {
    return el('section', { class: 'tip' }, said.node, el('p', { class: 'empty' }, t('list.choose')));
  }
  return el('section', { class: 'tip' },
    el('button', { type: 'button', class: 'back', onclick: () => history.back() }, `‹ ${t('tip.back')}`),
    el('h1', { tabindex: '-1' }, kindOf(room.tip.label)),
    el('p', { class: 'unverified', role: 'note' }, t('tip.unverified')),
    room.tip.takenBack ? el('p', { class: 'voice bad' }, t('tip.takenback')) : null,
    room.tip.parked ? el('p', { class: 'hint' }, t('parked.text')) : null,
    facts(room.tip),
    said.node,
    room.parts ? [body(room.parts), photos(), state(), answer()] : opener());
}
