// Fetches a tip and opens it. What comes too late, after another choice, a lock or a sign-out, is dropped: never one tip's words under another's head.
import { call, Refusal } from './api.js';
import { sentence } from './faults.js';
import { openTip, Unreadable } from './jwe.js';
import { thumbprint } from './jws.js';
import { load, room } from './room.js';

// It opens by itself only when the keys are there and the agency had opened it before.
export async function choose(id) {
  if (!history.state?.tip) {
    history.pushState({ tip: true }, '');
  }
  const asked = {};
  room.asked = asked;
  let notice = '';
  try {
    const tip = await call('GET', `deliveries/${id}`);
    if (room.asked !== asked) {
      return;
    }
    Object.assign(room, { tip, parts: null, notice });
    if (room.keys && tip.state !== 'new') {
      await open();
    }
  } catch (fault) {
    if (room.asked !== asked) {
      return;
    }
    if (fault instanceof Refusal) {
      Object.assign(room, { tip: null, parts: null });
    }
    notice = sentence(fault);
  }
  if (room.asked !== asked) {
    return;
  }
  room.notice = notice || room.notice;
  room.render();
  document.querySelector('.tip h1')?.focus();
}

// The label that the server shows must be the one that was sealed together with the text; so must the key that answers go to.
function sameLabel(sealed, shown, part) {
  const names = ['kind', 'country', 'region', 'urgency', 'day'];
  return sealed?.tip === shown.tip && sealed.version === 1 && sealed.part === (part.number === 0 ? undefined : part.id)
    && names.every((name) => (sealed.label?.[name] ?? '') === (shown.label[name] ?? ''));
}

async function openPart(tip, part, keys) {
  const jwe = part.jwes.find((one) => keys.has(one.header?.kid));
  if (!jwe) {
    throw new Unreadable('key');
  }
  const { fields, aad } = await openTip(jwe, keys);
  if (!sameLabel(aad, tip, part)) {
    throw new Unreadable('label');
  }
  if (aad.answerKey !== await thumbprint(tip.answerKey)) {
    throw new Unreadable('answer key');
  }
  return { number: part.number, fields };
}

// Opened first, told to the citizen next, shown last.
export async function open() {
  const { tip, keys } = room;
  // Without the tip itself nothing vouches for the key that an answer would go to.
  if (!tip.parts.some((part) => part.number === 0)) {
    throw new Unreadable('no tip');
  }
  const parts = await Promise.all(tip.parts.map((part) => openPart(tip, part, keys.open)));
  if (tip.state === 'new') {
    await call('POST', `deliveries/${tip.id}/opened`);
    tip.state = 'opened';
    await load();
  }
  if (room.tip === tip && room.keys === keys) {
    room.parts = parts;
  }
}
