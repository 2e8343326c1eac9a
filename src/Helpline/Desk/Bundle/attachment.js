// A file that was sealed beside a tip: AES-GCM in chunks of 64 KiB under a key derived from the tip's own.
import { decode, utf8 } from './base64.js';
import { Unreadable } from './jwe.js';

const chunk = 65536;
const tag = 16;
const classes = [256 * 1024, 1024 * 1024, 4 * 1024 * 1024, 20 * 1024 * 1024];

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

function number(value, bytes) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value));
  return new Uint8Array(view.buffer).slice(8 - bytes);
}

// The content key goes from the envelope into WebCrypto without passing through us, as seed of the files' keys this time.
async function keyOf(jwe, keys, tip, n) {
  const seed = await crypto.subtle.unwrapKey(
    'raw', decode(jwe.encrypted_key), keys.get(jwe.header.kid), { name: 'RSA-OAEP' }, 'HKDF', false, ['deriveKey']);
  const info = join(utf8('helpline/v1/attachment'), tip, number(n, 4));
  return await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }, seed, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
}

// sealed: bytes; jwe: the tip's envelope; tipId: base64url. Gives the file's bytes.
export async function openFile(sealed, jwe, keys, tipId, n) {
  const size = classes.find((padded) => sealed.length === padded + (padded / chunk) * tag);
  if (!size) {
    throw new Unreadable('size');
  }
  const tip = decode(tipId);
  const key = await keyOf(jwe, keys, tip, n);
  const additionalData = join(tip, number(n, 4), number(size, 8));
  const count = size / chunk;
  const plain = new Uint8Array(size);
  for (let i = 0; i < count; i++) {
    const iv = join(new Uint8Array(7), number(i, 4), Uint8Array.of(i === count - 1 ? 1 : 0));
    const one = sealed.subarray(i * (chunk + tag), (i + 1) * (chunk + tag));
    plain.set(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }, key, one)), i * chunk);
  }
  const length = new DataView(plain.buffer).getUint32(0);
  // One content has one padding.
  if (classes.find((padded) => length <= padded - 4) !== size || plain.subarray(4 + length).some((rest) => rest !== 0)) {
    throw new Unreadable('length');
  }
  return plain.slice(4, 4 + length);
}
