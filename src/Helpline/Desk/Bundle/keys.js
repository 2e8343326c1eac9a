// The agency's keys while the inbox is unlocked: checked against its root, non-extractable, in this memory only.
import { decode, utf8 } from './base64.js';
import { unwrapPrivate } from './jwe.js';
import { certified, thumbprint, Untrusted } from './jws.js';

export class WrongPassphrase extends Error {}

export const digits = (typed) => String(typed).replace(/[^0-9]/g, '');

const iterations = 600_000;
const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' };
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };

function info(member, kid) {
  return utf8(['helpline/v1/staff-kek', member, kid].join('\0'));
}

export async function kekOf(passphrase, wrapped) {
  if (wrapped.iterations !== iterations) {
    throw new Untrusted('iterations');
  }
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: decode(wrapped.salt), iterations }, typed, 256);
  const seed = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey']);
  return await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: info(wrapped.member, wrapped.kid) },
    seed, { name: 'AES-GCM', length: 256 }, false, ['unwrapKey']);
}

async function statements(held, day) {
  const found = new Map();
  for (const certificate of held.certificates) {
    const statement = await certified(certificate, held.root, day);
    if (statement.agency !== held.agency) {
      throw new Untrusted('agency');
    }
    found.set(statement.kid, statement);
  }
  return found;
}

async function unwrap(wrapped, statement, passphrase) {
  const kek = await kekOf(passphrase, wrapped);
  try {
    return statement.use === 'answers'
      ? await unwrapPrivate(wrapped.jwe, wrapped.kid, kek, ecdsa, ['sign'])
      : await unwrapPrivate(wrapped.jwe, wrapped.kid, kek, rsa, ['unwrapKey']);
  } catch (fault) {
    if (fault instanceof DOMException) {
      throw new WrongPassphrase();
    }
    throw fault;
  }
}

// held: {agency, root, certificates, wrapped}. Gives {open: Map(kid -> key), answers: {kid, key} | null}.
export async function unlock(held, typed, day) {
  const passphrase = digits(typed);
  const known = await statements(held, day);
  const open = new Map();
  let answers = null;
  for (const wrapped of held.wrapped) {
    const statement = known.get(wrapped.kid);
    if (!statement) {
      throw new Untrusted('kid');
    }
    const key = await unwrap(wrapped, statement, passphrase);
    if (statement.use !== 'answers') {
      open.set(wrapped.kid, key);
    } else if (statement.current) {
      answers = { kid: wrapped.kid, key };
    }
  }
  return { open, answers };
}

// Twenty digits to read aloud: whoever made the root can say whether this is it.
export async function fingerprint(root) {
  const hash = new DataView(decode(await thumbprint(root)).buffer);
  const number = (hash.getBigUint64(0) << 64n | hash.getBigUint64(8)) % 10n ** 20n;
  return number.toString().padStart(20, '0').replace(/(.{5})(?=.)/g, '$1 ');
}
