// Holds calls and updates, JSON lines on stdin, against Telegram's own types as @grammyjs/types 5 gives them; writes what is wrong.
// The schema is made once and kept in the folder named by the first argument.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(process.argv[2]);
const asked = [
  'getUpdates', 'setWebhook', 'sendMessage', 'sendPhoto', 'sendVenue', 'sendLocation', 'sendChatAction', 'editMessageText', 'editMessageReplyMarkup',
  'deleteMessage', 'deleteMessages', 'answerCallbackQuery', 'getFile', 'leaveChat', 'setMyCommands', 'getMyCommands', 'deleteMyCommands',
  'setMyName', 'getMyName', 'setMyDescription', 'getMyDescription', 'setMyShortDescription', 'getMyShortDescription', 'deleteWebhook',
];
// Methods without parameters have no type of any.
const bare = ['getMe', 'getWebhookInfo', 'logOut', 'close'];

const source = `import type { ApiMethods, Update } from '@grammyjs/types';
type P<M extends keyof ApiMethods<string>> = NonNullable<Parameters<ApiMethods<string>[M]>[0]>;
export interface Wire {
  Update: Update;
${asked.map((name) => `  ${name}: P<'${name}'>;`).join('\n')}
}
`;

function madeSchema() {
  const [types, config, made] = ['wire.ts', 'tsconfig.json', 'schema.json'].map((name) => path.join(folder, name));
  if (fs.existsSync(made) && fs.existsSync(types) && fs.readFileSync(types, 'utf8') === source) {
    return JSON.parse(fs.readFileSync(made, 'utf8'));
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(config, JSON.stringify({
    compilerOptions: { strict: true, skipLibCheck: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', types: [], baseUrl: here, paths: { '@grammyjs/types': ['node_modules/@grammyjs/types/mod.d.ts'] } },
    files: ['wire.ts'],
  }));
  fs.writeFileSync(types, source);
  const half = `${made}.${process.pid}`;
  execFileSync(process.execPath, [
    path.join(here, 'node_modules/typescript-json-schema/bin/typescript-json-schema'), config, 'Wire',
    '--required', '--strictNullChecks', '--noExtraProps', '--ignoreErrors', '-o', half,
  ], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  fs.renameSync(half, made);
  return JSON.parse(fs.readFileSync(made, 'utf8'));
}

const schema = madeSchema();
const ajv = new Ajv({ strict: false, allErrors: false });
ajv.addSchema(schema, 'wire');
const checks = new Map(Object.keys(schema.properties).map((name) => [name.toLowerCase(), { $ref: `wire#/properties/${name}` }]));
const compiled = new Map();

function check(name) {
  if (!compiled.has(name)) {
    compiled.set(name, ajv.compile(checks.get(name)));
  }
  return compiled.get(name);
}

let count = 0;
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim().length === 0) {
    continue;
  }
  count++;
  const { method, value } = JSON.parse(line);
  for (const part of method === 'Update' ? parts(value) : [value]) {
    hold(method, part);
  }
}
console.log(`checked ${count}`);

// The schema's maker cannot join the types of an edited message and of one that was replied to; both are messages.
function parts({ edited_message: edited, ...update }) {
  if (edited && typeof edited.edit_date !== 'number') {
    console.log("Update: /edited_message must have required property 'edit_date'");
  }
  const { reply_to_message: replied, ...message } = edited ?? update.message ?? {};
  const whole = edited || update.message ? { ...update, message } : update;
  return replied ? [whole, { update_id: update.update_id, message: replied }] : [whole];
}

function hold(method, value) {
  const name = method.toLowerCase();
  if (bare.some((one) => one.toLowerCase() === name)) {
    if (Object.keys(value).length > 0) {
      console.log(`${method}: takes no parameters, got ${JSON.stringify(value)}`);
    }
    return;
  }
  if (!checks.has(name)) {
    console.log(`${method}: no such method`);
    return;
  }
  const valid = check(name);
  if (!valid(value)) {
    // Of many branches of a union, the error that lies deepest says most.
    const worst = [...valid.errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
    console.log(`${method}: ${worst.instancePath} ${worst.message} ${JSON.stringify(worst.params)} in ${JSON.stringify(value).slice(0, 3000)}`);
  }
}
