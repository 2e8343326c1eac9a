// base64url without padding, the only spelling that JOSE knows.

export function encode(bytes) {
  let text = '';
  const view = new Uint8Array(bytes);
  for (let i = 0; i < view.length; i += 0x8000) {
    text += String.fromCharCode(...view.subarray(i, i + 0x8000));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function decode(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new Error('not base64url');
  }
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  if (encode(bytes) !== text) {
    throw new Error('not the one spelling');
  }
  return bytes;
}

export const utf8 = (text) => new TextEncoder().encode(text);

export const fromUtf8 = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
