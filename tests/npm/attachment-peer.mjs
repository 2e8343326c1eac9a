// Seals and opens files of a tip with node:crypto alone: one JSON request on stdin, one JSON answer on stdout.
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

const chunkBytes = 65536;
const tagBytes = 16;
const classes = [256, 1024, 4096, 20480].map((kib) => kib * 1024);

const bytes = (text) => Buffer.from(text, 'base64url');
const text = (buffer) => Buffer.from(buffer).toString('base64url');

function number32(value) {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
}

const fileKey = (tipKey, tip, number) => Buffer.from(hkdfSync(
  'sha256', tipKey, Buffer.alloc(0), Buffer.concat([Buffer.from('helpline/v1/attachment'), tip, number32(number)]), 32));

const nonce = (at, chunks) => Buffer.concat([Buffer.alloc(7), number32(at), Buffer.from([at === chunks - 1 ? 1 : 0])]);

const aad = (tip, number, padded) => Buffer.concat([tip, number32(number), number32(0), number32(padded)]);

function seal(tipKey, tip, number, content) {
  const padded = classes.find((size) => content.length + 4 <= size);
  const plain = Buffer.concat([number32(content.length), content], padded);
  const key = fileKey(tipKey, tip, number);
  const chunks = padded / chunkBytes;
  const sealed = [];
  for (let at = 0; at < chunks; at += 1) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(at, chunks), { authTagLength: tagBytes });
    cipher.setAAD(aad(tip, number, padded));
    sealed.push(cipher.update(plain.subarray(at * chunkBytes, (at + 1) * chunkBytes)), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(sealed);
}

function open(tipKey, tip, number, sealed) {
  const padded = classes.find((size) => sealed.length === size / chunkBytes * (chunkBytes + tagBytes));
  const key = fileKey(tipKey, tip, number);
  const chunks = padded / chunkBytes;
  const plain = [];
  for (let at = 0; at < chunks; at += 1) {
    const chunk = sealed.subarray(at * (chunkBytes + tagBytes), (at + 1) * (chunkBytes + tagBytes));
    const cipher = createDecipheriv('aes-256-gcm', key, nonce(at, chunks), { authTagLength: tagBytes });
    cipher.setAAD(aad(tip, number, padded));
    cipher.setAuthTag(chunk.subarray(chunkBytes));
    plain.push(cipher.update(chunk.subarray(0, chunkBytes)), cipher.final());
  }
  const whole = Buffer.concat(plain);
  const length = whole.readUInt32BE(0);
  if (whole.subarray(4 + length).some((byte) => byte !== 0)) {
    throw new Error('padding');
  }
  return whole.subarray(4, 4 + length);
}

function faults(file) {
  const [tipKey, tip] = [bytes(file.tipKey), bytes(file.tip)];
  const content = Buffer.from(Uint8Array.from({ length: file.length }, (_, i) => (7 * i + file.number) % 251));
  const sealed = seal(tipKey, tip, file.number, content);
  const found = {
    fileKey: text(fileKey(tipKey, tip, file.number)),
    sealedLength: sealed.length,
    sealedSha256: text(createHash('sha256').update(sealed).digest()),
    first16: text(sealed.subarray(0, 16)),
    lastTag: text(sealed.subarray(-16)),
  };
  const wrong = Object.keys(found).filter((name) => found[name] !== file[name]).map((name) => `${file.number}/${file.length}: ${name}`);
  return open(tipKey, tip, file.number, sealed).equals(content) ? wrong : [...wrong, `${file.number}/${file.length}: opens to something else`];
}

const peer = {
  vectors: ({ files }) => ({ faults: files.flatMap(faults) }),
  open: ({ tipKey, tip, number, sealed }) => ({ content: text(open(bytes(tipKey), bytes(tip), number, bytes(sealed))) }),
  seal: ({ tipKey, tip, number, content }) => ({ sealed: text(seal(bytes(tipKey), bytes(tip), number, bytes(content))) }),
};

let input = '';
for await (const chunk of process.stdin) {
  input += chunk;
}
const { ask, ...request } = JSON.parse(input);
process.stdout.write(JSON.stringify(peer[ask](request)));
