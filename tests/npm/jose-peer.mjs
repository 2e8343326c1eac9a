// Does with jose what the program does with its own code: one JSON request on stdin, one JSON answer on stdout.
import * as jose from 'jose';

const decode = jose.base64url.decode;
const utf8 = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder().decode(bytes);
const pem = (pkcs8) => `-----BEGIN PRIVATE KEY-----\n${Buffer.from(decode(pkcs8)).toString('base64')}\n-----END PRIVATE KEY-----`;

const peer = {
  async openTip({ jwe, pkcs8 }) {
    const opened = await jose.flattenedDecrypt(jwe, await jose.importPKCS8(pem(pkcs8), 'RSA-OAEP-256'));
    return { plain: text(opened.plaintext), aad: text(opened.additionalAuthenticatedData) };
  },
  async sealTip({ plain, aad, jwk, kid }) {
    return await new jose.FlattenedEncrypt(utf8(plain))
      .setProtectedHeader({ enc: 'A256GCM' })
      .setUnprotectedHeader({ alg: 'RSA-OAEP-256', kid })
      .setAdditionalAuthenticatedData(utf8(aad))
      .encrypt(await jose.importJWK(jwk, 'RSA-OAEP-256'));
  },
  async openKey({ jwe, key }) {
    const opened = await jose.compactDecrypt(jwe, decode(key));
    return { plain: jose.base64url.encode(opened.plaintext), header: opened.protectedHeader };
  },
  async sealKey({ plain, kid, key }) {
    return await new jose.CompactEncrypt(decode(plain))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: 'pkcs8', kid })
      .encrypt(decode(key));
  },
  async openAnswer({ jwe, pkcs8 }) {
    const opened = await jose.compactDecrypt(jwe, await jose.importPKCS8(pem(pkcs8), 'ECDH-ES'));
    return { plain: text(opened.plaintext), header: opened.protectedHeader };
  },
  async sealAnswer({ plain, jwk }) {
    return await new jose.CompactEncrypt(utf8(plain))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .encrypt(await jose.importJWK(jwk, 'ECDH-ES'));
  },
  async verify({ jws, jwk, typ }) {
    const verified = await jose.compactVerify(jws, await jose.importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
    return { payload: JSON.parse(text(verified.payload)), isOfType: verified.protectedHeader.typ === typ, kid: verified.protectedHeader.kid };
  },
  async sign({ payload, typ, kid, pkcs8 }) {
    return await new jose.CompactSign(utf8(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', typ, kid })
      .sign(await jose.importPKCS8(pem(pkcs8), 'ES256'));
  },
  async thumbprint({ jwk }) {
    return await jose.calculateJwkThumbprint(jwk, 'sha256');
  },
};

let input = '';
for await (const chunk of process.stdin) {
  input += chunk;
}
const { ask, ...request } = JSON.parse(input);
process.stdout.write(JSON.stringify(await peer[ask](request)));
