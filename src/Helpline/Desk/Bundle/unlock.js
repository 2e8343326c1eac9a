import { call } from './api.js';
import { el, field, form, voice } from './dom.js';
import { sentence } from './faults.js';
import { digits, fingerprint, unlock } from './keys.js';
import { reads } from './label.js';
import { room } from './room.js';
import { t } from './texts.js';

// A key file may hold one wrap, or an object with several of them under any names.
async function fromFiles(files) {
  const found = [];
  const gather = (value) => {
    if (value && typeof value === 'object') {
      if (typeof value.kid === 'string' && typeof value.jwe === 'string') {
        found.push(value);
      } else {
        Object.values(value).forEach(gather);
      }
    }
  };
  for (const file of files) {
    gather(JSON.parse(await file.text()));
  }
  return found;
}

// The passphrase turns into keys here and nowhere else; the field is emptied whatever happens.
export function unlockForm(then) {
  const secret = el('input', {
    type: 'password', autocomplete: 'off', inputmode: 'numeric', maxlength: 64, spellcheck: 'false', placeholder: '0000 0000 0000 0000 0000 0000',
  });
  const seen = el('input', { type: 'checkbox', onchange: () => { secret.type = seen.checked ? 'text' : 'password'; } });
  const files = el('input', { type: 'file', accept: '.json,application/json', multiple: true });
  const said = voice();
  const chosen = el('div', { hidden: true }, field(t('open.file'), files, t('open.file.hint')));
  const root = el('p', { class: 'hint' });
  const held = call('GET', 'keys').then(async (keys) => {
    chosen.hidden = keys.wrapped.length > 0 || !keys.root;
    if (keys.root) {
      root.append(`${t('root')}: `, el('b', { class: 'digits' }, await fingerprint(keys.root)));
    }
    return keys;
  });
  held.catch((fault) => said.say(sentence(fault)));
  const go = async () => {
    const typed = digits(secret.value).length;
    if (typed !== 24) {
      said.say(t('open.digits', { n: typed }));
      secret.focus();
      return;
    }
    said.say(t('open.working'), 'calm');
    try {
      const keys = await held;
      const wrapped = keys.wrapped.length ? keys.wrapped : await fromFiles(files.files);
      if (!keys.root || !wrapped.length) {
        said.say(t('open.nokey'));
        return;
      }
      const { day } = await call('GET', 'about');
      const { me, tip } = room;
      const opened = await unlock({ ...keys, wrapped }, secret.value, day);
      secret.value = '';
      if (room.me !== me) {
        return; // signed out meanwhile: no key outlives that
      }
      room.keys = opened;
      room.notice = '';
      if (room.tip === tip) {
        await then();
      }
      room.render();
    } catch (fault) {
      if (room.keys) {
        room.notice = sentence(fault);
        room.render();
      } else {
        said.say(sentence(fault));
        secret.focus();
        secret.select();
      }
    }
  };
  return el('section', { class: 'card' },
    el('h2', {}, t('open.title')),
    el('p', {}, t('open.text')),
    room.tip.state === 'new' ? el('p', {}, t('open.marks'), ' ', el('q', {}, reads('opened'))) : null,
    form(t('open.go'), go, field(t('open.passphrase'), secret, t('open.shape')),
      el('label', { class: 'tick' }, seen, ' ', t('open.show')), chosen, said.node),
    root);
}
