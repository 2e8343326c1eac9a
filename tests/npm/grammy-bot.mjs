// A small bot on grammY, which shares no line with us: whatever it can do at Telegram it must be able to do at our fake.
// node grammy-bot.mjs <address> <token> poll|webhook
import { createHash } from 'node:crypto';
import http from 'node:http';
import { Bot, GrammyError, InlineKeyboard, Keyboard, webhookCallback } from 'grammy';

const [root, token, mode] = process.argv.slice(2);
const address = root.replace(/\/$/, '');
const bot = new Bot(token, { client: { apiRoot: address } });
let waits = 0;
bot.api.config.use(async (next, method, payload, signal) => {
  for (;;) {
    const answer = await next(method, payload, signal);
    const wait = answer.ok ? undefined : answer.parameters?.retry_after;
    if (wait === undefined) {
      return answer;
    }
    waits++;
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
});

const languages = { kk: 'Қазақша', ru: 'Русский', ky: 'Кыргызча', en: 'English' };
const reason = async (act) => {
  try {
    await act();
    return 'done';
  } catch (e) {
    return e instanceof GrammyError ? `${e.error_code} ${e.description}` : String(e);
  }
};

bot.command('start', async (ctx) => {
  const keyboard = new InlineKeyboard();
  for (const [code, name] of Object.entries(languages)) {
    keyboard.text(name, `1:${code}`).row();
  }
  await ctx.reply(`payload ${ctx.match}`, { reply_markup: keyboard, link_preview_options: { is_disabled: true } });
});
bot.callbackQuery(/^1:(..)$/, async (ctx) => {
  await ctx.answerCallbackQuery({ text: languages[ctx.match[1]] });
  await ctx.editMessageText(`language ${ctx.match[1]}`, { reply_markup: new InlineKeyboard().text('🗑', '2:gone') });
});
bot.callbackQuery('2:gone', async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.deleteMessage();
});
bot.on('message:photo', async (ctx) => {
  const file = await ctx.getFile();
  const bytes = Buffer.from(await (await fetch(`${address}/file/bot${token}/${file.file_path}`)).arrayBuffer());
  await ctx.reply(`photo ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`);
});
bot.on('message:location', (ctx) => ctx.reply(`place ${ctx.message.location.latitude} ${ctx.message.location.longitude}`));
bot.on('edited_message:text', (ctx) => ctx.reply(`edited ${ctx.editedMessage.text}`));
bot.hears('same', async (ctx) => {
  const sent = await ctx.reply('same text');
  await ctx.reply(await reason(() => ctx.api.editMessageText(ctx.chat.id, sent.message_id, 'same text')));
});
bot.hears('lost', async (ctx) => ctx.reply([
  await reason(() => ctx.api.deleteMessage(ctx.chat.id, 1)),
  await reason(() => ctx.api.editMessageText(ctx.chat.id, 1, 'x')),
  await reason(() => ctx.api.sendMessage(12345, 'x')),
  await reason(() => ctx.api.sendMessage(ctx.chat.id, ' ')),
].join('\n')));
bot.hears('old', async (ctx) => ctx.reply(await reason(() => ctx.api.deleteMessage(ctx.chat.id, ctx.message.message_id - 1))));
bot.hears('clear', async (ctx) => {
  const sent = [await ctx.reply('one'), await ctx.reply('two')];
  await ctx.deleteMessages([ctx.message.message_id, ...sent.map((one) => one.message_id), 1]);
});
bot.hears('keyboard', (ctx) => ctx.reply('where', { reply_markup: new Keyboard().requestLocation('📍').oneTime().resized(), protect_content: true, disable_notification: true }));
bot.hears('no keyboard', (ctx) => ctx.reply('here', { reply_markup: { remove_keyboard: true } }));
bot.hears('about', async (ctx) => {
  await ctx.api.setMyCommands([{ command: 'start', description: 'Бастау' }], { language_code: 'kk' });
  await ctx.api.setMyName('Көмек', { language_code: 'kk' });
  await ctx.api.setMyDescription('Сипаттама', { language_code: 'kk' });
  await ctx.api.setMyShortDescription('Қысқа');
  const said = [
    (await ctx.api.getMyCommands({ language_code: 'kk' }))[0].description,
    (await ctx.api.getMyName({ language_code: 'kk' })).name,
    (await ctx.api.getMyDescription({ language_code: 'kk' })).description,
    (await ctx.api.getMyShortDescription({ language_code: 'ru' })).short_description,
    (await ctx.api.getMe()).username,
    (await ctx.api.getWebhookInfo()).url.length > 0 ? 'webhook' : 'poll',
  ];
  await ctx.reply(said.join('\n'));
});
bot.hears('waits', (ctx) => ctx.reply(`waited ${waits}`));
bot.on('my_chat_member', () => {});
bot.on('message:text', (ctx) => ctx.reply(`echo ${ctx.message.text}`));
bot.catch((e) => console.log(`fault ${e.message}`));

if (mode === 'poll') {
  await bot.start({ onStart: () => console.log('ready') });
} else {
  const secret = 'grammy_secret-77';
  const server = http.createServer(webhookCallback(bot, 'http', { secretToken: secret, timeoutMilliseconds: 30000 }));
  server.listen(0, '127.0.0.1', async () => {
    await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, { secret_token: secret, max_connections: 4 });
    console.log('ready');
  });
}
