// What the page knows while somebody works at it. All of it is gone with the tab, all of it but the language with the sign-out.
import { drop } from './api.js';

const nothing = () => ({
  me: null,        // {name, role, agency}
  labels: null,    // kinds, regions, countries by language
  keys: null,      // {open, answers}: only while unlocked
  list: null,      // {items, next, counts}
  filter: 'active',
  tip: null,       // the delivery that is looked at, as the server gives it
  parts: null,     // its opened bodies: only while unlocked
  drafts: new Map(),
  notice: '',
});

export const room = { about: { demo: false }, invite: null, ...nothing(), render() {} };

export function lock(notice = '') {
  Object.assign(room, { keys: null, parts: null, notice });
}

export function leave(notice = '') {
  drop();
  Object.assign(room, nothing(), { notice });
}

export const readsTips = () => room.me?.role === 'officer' || room.me?.role === 'lead';
