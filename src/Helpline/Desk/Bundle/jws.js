// Compact JWS with ES256 (RFC 7515), as the agencies' roots and answer keys sign.
import { decode, encode, fromUtf8, utf8 } from './base64.js';

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const signature = { name: 'ECDSA', hash: 'SHA-256' };

export class Untrusted extends Error {}

const only = (jwk, names) => Object.fromEntries(names.map((name) => [name, jwk[name]]));

// RFC 7638: the members that make the key, in this order, without a space.
export async function thumbprint(jwk) {
  const members = jwk.kty === 'RSA' ? ['e', 'kty', 'n'] : ['crv', 'kty', 'x', 'y'];
  return encode(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(only(jwk, members)))));
}

export async function verify(jws, jwk, type) {
  const parts = String(jws).split('.');
  if (parts.length !== 3) {
    throw new Untrusted('shape');
  }
  const header = JSON.parse(fromUtf8(decode(parts[0])));
  if (Object.keys(header).sort().join() !== 'alg,kid,typ' || header.alg !== 'ES256' || header.typ !== type
    || header.kid !== await thumbprint(jwk)) {
    throw new Untrusted('header');
  }
  const key = await crypto.subtle.importKey('jwk', only(jwk, ['crv', 'kty', 'x', 'y']), curve, false, ['verify']);
  if (!await crypto.subtle.verify(signature, key, decode(parts[2]), utf8(`${parts[0]}.${parts[1]}`))) {
    throw new Untrusted('signature');
  }
  return JSON.parse(fromUtf8(decode(parts[1])));
}

export async function sign(type, kid, payload, key) {
  const header = { alg: 'ES256', typ: type, kid };
  const signed = `${encode(utf8(JSON.stringify(header)))}.${encode(utf8(JSON.stringify(payload)))}`;
  return `${signed}.${encode(await crypto.subtle.sign(signature, key, utf8(signed)))}`;
}

// A key of the agency: signed by its root, named by its own thumbprint, in force on the day.
export async function certified(jws, root, day) {
  const payload = await verify(jws, root, 'helpline-key+jwt');
  if (await thumbprint(payload.jwk) !== payload.kid) {
    throw new Untrusted('kid');
  }
  return { ...payload, current: payload.from <= day && day <= payload.to };
}
