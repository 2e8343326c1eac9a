import { call, keep, Refusal } from './api.js';
import { el, field, form, voice } from './dom.js';
import { sentence } from './faults.js';
import { room } from './room.js';
import { t } from './texts.js';

const input = (type, complete) => el('input', {
  type, autocomplete: complete, autocapitalize: 'none', spellcheck: 'false', required: true, maxlength: type === 'password' ? 256 : 64,
});

export function signIn(enter) {
  const name = input('text', 'username');
  const password = input('password', 'current-password');
  const said = voice();
  const go = async () => {
    said.say('');
    try {
      keep((await call('POST', 'sign-in', { name: name.value.trim(), password: password.value })).bearer);
      password.value = '';
      await enter();
    } catch (fault) {
      said.say(fault instanceof Refusal && fault.status === 401 ? t('signin.wrong')
        : fault instanceof Refusal && fault.status === 429 ? t('signin.wait', { seconds: fault.seconds }) : sentence(fault));
    }
  };
  if (room.notice) {
    said.say(room.notice, 'calm');
  }
  return el('main', { class: 'narrow card' },
    el('h1', { tabindex: '-1' }, t('signin.title')),
    form(t('signin.go'), go, field(t('signin.name'), name), field(t('signin.password'), password), said.node),
    el('p', { class: 'hint' }, t('signin.first')));
}

export function invited(enter) {
  const password = input('password', 'new-password');
  const again = input('password', 'new-password');
  const said = voice();
  const go = async () => {
    const fault = [...password.value].length < 12 ? 'invite.short' : password.value !== again.value ? 'invite.differ' : null;
    if (fault) {
      said.say(t(fault));
      return;
    }
    try {
      keep((await call('POST', 'invite', { token: room.invite.token, password: password.value })).bearer);
      room.invite = null;
      await enter();
    } catch (refused) {
      if (refused instanceof Refusal && refused.status === 410) {
        room.invite = { gone: true };
        room.render();
      } else {
        said.say(sentence(refused));
      }
    }
  };
  return el('main', { class: 'narrow card' },
    el('h1', { tabindex: '-1' }, t('invite.title')),
    el('p', {}, t('invite.for', { name: room.invite.name })),
    form(t('invite.go'), go,
      field(t('invite.password'), password, t('invite.rule')), field(t('invite.again'), again), said.node));
}

export function inviteGone() {
  const back = () => {
    room.invite = null;
    room.render();
  };
  return el('main', { class: 'narrow card' },
    el('h1', { tabindex: '-1' }, t('invite.title')),
    el('p', {}, t('invite.gone')),
    el('div', { class: 'row' }, el('button', { type: 'button', onclick: back }, t('invite.signin'))));
}
