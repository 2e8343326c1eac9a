// The three shapes of JWE (RFC 7516) that Helpline uses, and no other header than theirs.
import { decode, encode, fromUtf8, utf8 } from './base64.js';

export class Unreadable extends Error {}

const gcm = (iv, aad) => ({ name: 'AES-GCM', iv, additionalData: utf8(aad), tagLength: 128 });

function join(first, second) {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function exactly(header, names) {
  const found = Object.keys(header).sort();
  if (JSON.stringify(found) !== JSON.stringify([...names].sort())) {
    throw new Unreadable('header');
  }
  return header;
}

const classes = [4096, 16384, 65536];

// Base64url of exactly {"enc":"A256GCM"}.
const only = 'eyJlbmMiOiJBMjU2R0NNIn0';

function sized(text, ...lengths) {
  const bytes = decode(text);
  if (!lengths.includes(bytes.length)) {
    throw new Unreadable('size');
  }
  return bytes;
}

// A tip: flattened JSON, one recipient, RSA-OAEP-256; the content key never leaves WebCrypto.
// Gives its fields and what was bound to them: the label, the tip's id.
export async function openTip(jwe, keys) {
  exactly(jwe, ['protected', 'header', 'encrypted_key', 'iv', 'ciphertext', 'tag', 'aad']);
  const header = exactly(jwe.header, ['alg', 'kid']);
  if (jwe.protected !== only || header.alg !== 'RSA-OAEP-256') {
    throw new Unreadable('header');
  }
  const key = keys.get(header.kid);
  if (!key) {
    throw new Unreadable('key');
  }
  const content = await crypto.subtle.unwrapKey(
    'raw', sized(jwe.encrypted_key, 512), key, { name: 'RSA-OAEP' }, { name: 'AES-GCM' }, false, ['decrypt']);
  const plain = await crypto.subtle.decrypt(
    gcm(sized(jwe.iv, 12), `${jwe.protected}.${jwe.aad}`), content, join(sized(jwe.ciphertext, ...classes), sized(jwe.tag, 16)));
  return { fields: JSON.parse(fromUtf8(plain)), aad: JSON.parse(fromUtf8(decode(jwe.aad))) };
}

// A private key at rest: compact, direct, A256GCM. It goes from the envelope into WebCrypto without passing through us.
export async function unwrapPrivate(jwe, kid, kek, algorithm, usages) {
  const parts = String(jwe).split('.');
  const header = parts.length === 5 ? exactly(JSON.parse(fromUtf8(decode(parts[0]))), ['alg', 'enc', 'cty', 'kid']) : {};
  if (header.alg !== 'dir' || header.enc !== 'A256GCM' || header.cty !== 'pkcs8' || header.kid !== kid || parts[1] !== '') {
    throw new Unreadable('header');
  }
  return await crypto.subtle.unwrapKey(
    'pkcs8', join(decode(parts[3]), sized(parts[4], 16)), kek, gcm(sized(parts[2], 12), parts[0]), algorithm, false, usages);
}

// Concat KDF (NIST 800-56A, RFC 7518 4.6.2) for "A256GCM", no party names: one round of SHA-256 gives the whole key.
async function concatKdf(secret) {
  const label = utf8('A256GCM');
  const input = new Uint8Array(4 + secret.byteLength + 4 + label.length + 4 + 4 + 4);
  const view = new DataView(input.buffer);
  view.setUint32(0, 1);
  input.set(new Uint8Array(secret), 4);
  view.setUint32(4 + secret.byteLength, label.length);
  input.set(label, 8 + secret.byteLength);
  view.setUint32(input.length - 4, 256);
  return await crypto.subtle.digest('SHA-256', input);
}

export function padded(text) {
  const bytes = utf8(text);
  const size = classes.find((limit) => bytes.length <= limit);
  if (!size) {
    throw new RangeError('too long');
  }
  return join(bytes, new Uint8Array(size - bytes.length).fill(0x20));
}

// An answer: ECDH-ES straight to the tip's own key, so that only the receipt opens it.
export async function sealAnswer(text, jwk) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, curve, false, []);
  const ours = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', ours.publicKey);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const key = await crypto.subtle.importKey('raw', await concatKdf(secret), 'AES-GCM', false, ['encrypt']);
  const header = encode(utf8(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', epk: { kty, crv, x, y } })));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, header), key, padded(text)));
  return [header, '', encode(iv), encode(sealed.subarray(0, -16)), encode(sealed.subarray(-16))].join('.');
}
