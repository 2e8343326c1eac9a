// The desk: sign in, choose a tip by its label, open it with the agency's key, set its state, answer it.
import { call, signedIn, whenEnded } from './api.js';
import { el, fill } from './dom.js';
import { watch } from './idle.js';
import { list } from './list.js';
import { leave, load, lock, readsTips, room } from './room.js';
import { head } from './shell.js';
import { inviteGone, invited, signIn } from './signin.js';
import { preferred, speak, t } from './texts.js';
import { tip } from './tip.js';

const page = document.getElementById('page');

async function enter() {
  [room.me, room.labels] = await Promise.all([call('GET', 'me'), call('GET', 'labels')]);
  room.notice = '';
  if (readsTips()) {
    await load();
  }
  room.render();
}

function view() {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    return el('main', { class: 'narrow card' }, el('h1', {}, t('secure.title')), el('p', {}, t('secure.text')));
  }
  if (room.invite) {
    return room.invite.gone ? inviteGone() : invited(enter);
  }
  if (!signedIn() || !room.me) {
    return signIn(enter);
  }
  if (!readsTips()) {
    return el('main', { class: 'narrow card' }, el('p', {}, t('role.none', { role: t(`role.${room.me.role}`) })));
  }
  return el('main', { class: `desk ${room.tip ? 'reading' : ''}` }, list(), tip());
}

room.render = () => {
  document.title = t('title');
  const kept = document.querySelector('.list ul')?.scrollTop;
  fill(page, head(), view());
  if (kept) {
    document.querySelector('.list ul')?.scrollTo(0, kept);
  }
};

// The one-time token stands in the fragment, which no server sees, and leaves the address bar at once.
async function takeInvite() {
  const token = /^#invite=([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];
  if (location.hash) {
    history.replaceState(null, '', location.pathname);
  }
  if (token) {
    room.invite = await call('POST', 'invite/look', { token })
      .then((known) => ({ ...known, token }), () => ({ gone: true }));
  }
}

async function start() {
  await speak(preferred());
  room.about = await call('GET', 'about').catch(() => room.about);
  await takeInvite();
  whenEnded(() => {
    leave(t('signin.ended'));
    room.render();
  });
  watch(() => {
    if (room.keys) {
      lock(t('lock.idle'));
      room.render();
    }
  });
  // The phone's own way back leads from a tip to the list, not out of the desk.
  addEventListener('popstate', () => {
    if (room.tip) {
      Object.assign(room, { tip: null, parts: null, asked: null, notice: '' });
      room.render();
    }
  });
  addEventListener('beforeunload', (event) => {
    if ([...room.drafts.values()].some((draft) => draft.text.trim())) {
      event.preventDefault();
    }
  });
  addEventListener('hashchange', () => takeInvite().then(() => room.invite && room.render()));
  room.render();
}

await start();
