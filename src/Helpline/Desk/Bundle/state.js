import { call } from './api.js';
import { el, form, voice } from './dom.js';
import { sentence } from './faults.js';
import { reads } from './label.js';
import { load, room } from './room.js';
import { t } from './texts.js';

const steps = [['opened'], ['in-work'], ['closed', 'acted'], ['closed', 'no-action'], ['closed', 'passed']];

// Beside each state stands the sentence that the citizen will read.
export function state() {
  const said = voice();
  const { tip } = room;
  const now = [tip.state, tip.reason].filter(Boolean).join('.');
  const choices = steps.map(([name, reason]) => {
    const value = [name, reason].filter(Boolean).join('.');
    return el('label', { class: 'choice' },
      el('input', { type: 'radio', name: 'state', value, checked: value === now }),
      el('span', {}, el('b', {}, t(`state.${value}`)), el('span', { class: 'reads' }, t('state.reads'), ' ', el('q', {}, reads(name, reason)))));
  });
  const box = el('fieldset', {}, el('legend', { class: 'hidden' }, t('state.title')), choices);
  const go = async () => {
    const value = box.querySelector('input:checked')?.value ?? now;
    const [name, reason] = value.split('.');
    try {
      await call('PUT', `deliveries/${tip.id}/state`, { state: name, reason: reason ?? null });
      Object.assign(tip, { state: name, reason: reason ?? null });
      await load();
      room.notice = '';
      room.render();
      if (room.tip !== tip) {
        return;
      }
      const line = document.querySelector('.tip .states .voice');
      line.textContent = t('state.saved');
      line.className = 'voice good';
    } catch (fault) {
      said.say(sentence(fault));
    }
  };
  return el('section', { class: 'card states' }, el('h2', {}, t('state.title')), form(t('state.save'), go, box, said.node));
}
