// Fetches a tip and opens it. What comes too late, after another choice, a lock or a sign-out, is dropped: never one tip's words under another's head.
import { call, Refusal } from './api.js';
import { decode, encode } from './base64.js';
import { sentence } from './faults.js';
import { openTip, Unreadable } from './jwe.js';
import { thumbprint, verify } from './jws.js';
import { load, room } from './room.js';

// It opens by itself only when the keys are there and the agency had opened it before: the server hands out nothing
// sealed before it has noted that the agency opened the tip.
export async function choose(id) {
  if (!history.state?.tip) {
    history.pushState({ tip: true }, '');
  }
  const asked = {};
  const listed = room.list.items.find((item) => item.id === id);
  Object.assign(room, { asked, tip: { ...listed }, parts: null, notice: '' });
  try {
    if (room.keys && listed.state !== 'new') {
      await open();
    }
  } catch (fault) {
    if (room.asked !== asked) {
      return;
    }
    if (fault instanceof Refusal) {
      Object.assign(room, { tip: null, parts: null });
    }
    room.notice = sentence(fault);
  }
  if (room.asked !== asked) {
    return;
  }
  room.render();
  document.querySelector('.tip h1')?.focus();
}

// The label that the server shows must be the one that was sealed together with the text; so must the key that answers go to.
function sameLabel(sealed, shown, part) {
  const names = ['kind', 'country', 'region', 'urgency', 'day'];
  return sealed?.tip === shown.tip && sealed.version === 1 && sealed.part === (part.number === 0 ? undefined : part.id)
    && names.every((name) => (sealed.label?.[name] ?? '') === (shown.label[name] ?? ''));
}

const digest = async (text) => encode(await crypto.subtle.digest('SHA-256', decode(text)));

// Signed by the server when it was filed: nobody who can only write into the database can put a tip of their own here.
async function filed(tip, part, jwe) {
  const said = await verify(part.proof, room.about.signingKey, 'helpline-filing+jwt');
  return said.tip === tip.tip && said.sha256 === await digest(jwe.ciphertext) && said.aad === await digest(jwe.aad);
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
  if (!await filed(tip, part, jwe)) {
    throw new Unreadable('proof');
  }
  return { number: part.number, fields, jwe };
}

export async function open() {
  const { tip, keys } = room;
  const fresh = tip.state === 'new';
  const whole = await call('GET', `deliveries/${tip.id}`);
  // Without the tip itself nothing vouches for the key that an answer would go to.
  if (!whole.parts.some((part) => part.number === 0)) {
    throw new Unreadable('no tip');
  }
  const parts = await Promise.all(whole.parts.map((part) => openPart(whole, part, keys.open)));
  if (room.tip === tip && room.keys === keys) {
    // It tells how the tip stood before this look; now it is opened.
    Object.assign(tip, whole, whole.state === 'new' ? { state: 'opened' } : {});
    room.parts = parts;
  }
  if (fresh) {
    await load();
  }
}
