// What the page knows while somebody works at it. All of it is gone with the tab, all of it but the language with the sign-out.
import { call, drop } from './api.js';

const nothing = () => ({
  me: null,        // {name, role, agency}
  labels: null,    // kinds, regions, countries by language
  keys: null,      // {open, answers}: only while unlocked
  list: null,      // {items, next, counts}
  filter: 'active',
  tip: null,       // the delivery that is looked at, as the server gives it
  parts: null,     // its opened bodies: only while unlocked
  asked: null,     // the latest choice: an answer to an earlier one comes too late
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

export async function load(more = false) {
  const skip = more ? room.list.next : 0;
  const page = await call('GET', `deliveries?state=${room.filter}&skip=${skip}`);
  room.list = more ? { ...page, items: [...room.list.items, ...page.items] } : page;
}
