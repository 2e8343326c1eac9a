// Photos of a tip: opened on this page, drawn in a frame that has no origin, no network and no keys. Nothing is shown unasked.
import { fetchBytes } from './api.js';
import { openFile } from './attachment.js';
import { el, voice } from './dom.js';
import { sentence } from './faults.js';
import { Unreadable } from './jwe.js';
import { room } from './room.js';
import { t } from './texts.js';

const patience = 20_000;

// Hands the bytes to the frame and waits for what it drew: width, height and a newly encoded copy.
function drawn(frame, bytes) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => reject(new Unreadable('silent')), patience);
    port1.onmessage = ({ data }) => (data?.copy instanceof ArrayBuffer ? resolve(data) : reject(new Unreadable('photo')));
    // The frame has no origin that could be named; it is ours by its source, and its policy lets it go nowhere.
    frame.addEventListener('load', () => frame.contentWindow.postMessage({ bytes: bytes.buffer }, '*', [port2, bytes.buffer]), { once: true });
  });
}

function save(copy, n) {
  const address = URL.createObjectURL(new Blob([copy], { type: 'image/jpeg' }));
  el('a', { href: address, download: `photo-${n}.jpg` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function photo(tip, { n }, first) {
  const said = voice();
  const { keys } = room;
  const buttons = el('div', { class: 'row' });
  const node = el('figure', { class: 'photo' }, el('figcaption', {}, t('photo.n', { n })), buttons, said.node);
  const show = el('button', { type: 'button', onclick: async () => {
    show.disabled = true;
    said.say(t('open.working'), 'calm');
    try {
      const bytes = await openFile(await fetchBytes(`deliveries/${tip.id}/files/${n}`), first.jwe, keys.open, tip.tip, n);
      const frame = el('iframe', { sandbox: 'allow-scripts', src: 'frame.html', title: t('photo.n', { n }), referrerpolicy: 'no-referrer' });
      const done = drawn(frame, bytes);
      node.append(frame);
      const { width, height, copy } = await done;
      frame.style.aspectRatio = `${width} / ${height}`;
      said.say('');
      buttons.replaceChildren(el('button', { type: 'button', onclick: () => save(copy, n) }, t('photo.save')));
    } catch (fault) {
      node.querySelector('iframe')?.remove();
      show.disabled = false;
      said.say(fault instanceof Unreadable || fault instanceof DOMException ? t('photo.broken') : sentence(fault));
    }
  } }, t('photo.show'));
  buttons.append(show);
  return node;
}

export function photos() {
  const { tip } = room;
  const first = room.parts.find((part) => part.number === 0);
  const promised = Number(first?.fields.photos ?? 0);
  // A list that names one photo twice has lost another.
  const there = new Set((tip.files ?? []).map(({ n }) => n).filter((n) => n >= 1 && n <= promised)).size;
  if (!tip.files?.length && !promised) {
    return null;
  }
  return el('section', { class: 'card photos' },
    el('h2', {}, t('photo.title', { n: promised })),
    el('p', { class: 'hint' }, t('photo.hint')),
    tip.files.length === promised && there === promised ? null : el('p', { class: 'voice bad' }, t('photo.lack', { n: there })),
    tip.files.map((file) => photo(tip, file, first)));
}
