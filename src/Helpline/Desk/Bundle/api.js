// Talks with /desk/api. The bearer lives in this variable and nowhere else.
let bearer = null;
let onEnded = () => {};

export class Refusal extends Error {
  constructor(status, fault, seconds) {
    super(fault);
    this.status = status;
    this.fault = fault;
    this.seconds = seconds;
  }
}

export const signedIn = () => bearer !== null;
export const whenEnded = (work) => { onEnded = work; };
export const keep = (value) => { bearer = value; };
export const drop = () => { bearer = null; };

async function ask(method, path, body) {
  const headers = { accept: 'application/json' };
  if (bearer) {
    headers.authorization = `Bearer ${bearer}`;
  }
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch(`desk/api/${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new Refusal(0, 'network');
  }
  if (answer.ok) {
    return answer;
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.status === 401 && bearer) {
    drop();
    onEnded();
  }
  throw new Refusal(answer.status, said.fault ?? 'server', said.seconds);
}

export async function call(method, path, body) {
  const answer = await ask(method, path, body);
  return answer.status === 204 ? null : await answer.json();
}

export const fetchBytes = async (path) => new Uint8Array(await (await ask('GET', path)).arrayBuffer());
