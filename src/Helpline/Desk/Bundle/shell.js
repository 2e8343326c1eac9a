import { call } from './api.js';
import { el } from './dom.js';
import { leave, lock, room } from './room.js';
import { language, languages, named, speak, t } from './texts.js';

async function change(event) {
  await speak(event.target.value);
  room.render();
  document.querySelector('header select')?.focus();
}

async function out() {
  await call('POST', 'sign-out').catch(() => {});
  leave();
  room.render();
}

function shut() {
  lock(t('lock.done'));
  room.render();
}

// The head of every screen: practice banner, whose inbox, language, lock, sign-out.
export function head() {
  const choice = el('select', { 'aria-label': t('language'), onchange: change },
    Object.entries(languages).map(([tag, name]) => el('option', { value: tag, lang: tag, selected: tag === language() }, name)));
  const who = room.me
    ? el('p', { class: 'who' }, el('b', {}, named(room.me.agency.names, room.me.agency.code)), ' ',
      el('span', {}, `${room.me.name}, ${t(`role.${room.me.role}`)}`))
    : el('p', { class: 'who' }, el('b', {}, t('title')));
  return [
    room.about.demo ? el('p', { class: 'practice' }, t('practice')) : null,
    el('header', {}, who,
      el('div', { class: 'tools' }, choice,
        room.keys ? el('button', { type: 'button', onclick: shut }, t('lock')) : null,
        room.me ? el('button', { type: 'button', onclick: out }, t('out')) : null)),
  ];
}
