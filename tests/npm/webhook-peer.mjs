// Says of each call whether standardwebhooks takes it: one JSON request on stdin, one JSON answer on stdout.
import { Webhook } from 'standardwebhooks';

let input = '';
for await (const chunk of process.stdin) {
  input += chunk;
}
const { secret, calls } = JSON.parse(input);
const webhook = new Webhook(secret);
process.stdout.write(JSON.stringify(calls.map(({ headers, body }) => {
  try {
    webhook.verify(body, headers);
    return true;
  } catch {
    return false;
  }
})));
